package org.agentmitra.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The accounts the sign-in page offers; none outside the demo profile.
 *
 * @param password the same for all; null when there are none
 */
@ConfigurationProperties("portal.demo")
record DemoAccounts(@Nullable String password, @DefaultValue List<DemoAccount> accounts) {

    /** @param role name of the role, for example {@code senior_agent} */
    record DemoAccount(String email, String role) {}
}

package org.agentmitra.passwordrules;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Hashes that cost little, for tests that sign in many times; {@link PasswordsTest} has those of the portal. */
@TestConfiguration(proxyBeanMethods = false)
public class QuickPasswords {
    private static final int MEMORY_KIB = 1024;

    @Bean
    @Primary
    Passwords quickPasswords() {
        return new Passwords(4, 5, MEMORY_KIB);
    }
}

package org.agentmitra.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator switches pages off and on. */
@Journey
class FlagFlipTest {
    private static final String FLAG = "/flags/customer_management_enabled";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aPageSwitchedOffForARoleIsGoneWithTheNextClickAndComesBack() {
        try (Browser root = new Browser(port).signIn("root");
                Browser agent = new Browser(port).signIn("senior")) {
            agent.go("/policies");
            assertThat(agent.texts(".rail-link")).contains("Customers");
            root.press("Flags").waitForPath("/flags");
            root.fill("q", "customer_man").waitForPath("/flags\\?.*q=customer_man.*");
            root.press("customer_management_enabled").waitForPath(FLAG);
            root.press("For a role").waitForPath(".*/overrides/new.*");
            root.press("Save").waitForText("Say for whom.");
            root.choose("subject", "Senior agent").choose("on", "Off").press("Save");
            root.waitForText("The exception is saved").picture("flag");
            agent.press("Customers").waitForText("Page not found");
            assertThat(agent.texts(".rail-link")).doesNotContain("Customers").contains("Policies");
            root.go("/flags").press("Explain for a user").fill("email", "senior@demo.example");
            root.press("Show").waitForText("Off, because the role Senior agent is switched off by ");
            root.go(FLAG).press("Remove Senior agent").waitForText("The exception is removed.");
            agent.press("Policies").waitForPath("/policies");
            agent.press("Customers").waitForPath("/customers").waitForText("Customers");
            assertThat(agent.texts(".rail-link")).contains("Customers");
        }
    }

    @Test
    void thePagesAboutFlagsHaveNoGraveFaults() {
        UUID user = jdbc.sql("select id from users where email = 'senior@demo.example'")
                .query(UUID.class)
                .single();
        try (Browser root = new Browser(port).signIn("root")) {
            for (String path : new String[] {
                "/flags",
                "/flags/new",
                FLAG,
                FLAG + "/edit",
                FLAG + "/rules/edit",
                FLAG + "/overrides/new?level=PROVIDER",
                "/flags/explanations/new",
                "/flags/explanations/" + user
            }) {
                Accessibility.check(root, path);
            }
        }
    }
}

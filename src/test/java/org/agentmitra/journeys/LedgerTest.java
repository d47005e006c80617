package org.agentmitra.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator reads the records, has them verified, and looks into an alert. */
@Journey
@Tag("full")
class LedgerTest {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void recordsAreFoundAndVerified() {
        try (Browser root = new Browser(port).signIn("root")) {
            root.press("Audit").waitForPath("/audit").waitForText("Signed in").picture("audit");
            root.choose("action", "– Account opened").waitForPath("/audit\\?.*action=account.opened.*");
            root.press("Account opened").waitForPath("/audit/[0-9a-f-]{36}").waitForText("account.opened");
            root.picture("audit-record");
            root.await(browser -> sealed() ? Boolean.TRUE : null);
            root.go("/audit").press("Verify").waitForPath("/audit/verifications/.*");
            root.waitForText("records are as they were written").picture("audit-verified");
            Accessibility.check(root, root.path(), "verification");
            root.go("/").click(root.find("details.menu summary")).press("Your activity");
            assertThat(root.waitForPath("/audit/own").text()).contains("Signed in", "Verification asked for");
        }
    }

    @Test
    void anAlertIsRaisedAndAcknowledged() throws IOException, InterruptedException {
        try (Browser curious = new Browser(port).signIn("agent6");
                Browser root = new Browser(port).signIn("root")) {
            for (int i = 0; i < 15; i++) {
                assertThat(curious.fetch("/users").statusCode()).isEqualTo(403);
            }
            now("alert-watch");
            root.await(browser ->
                    root.go("/security/alerts").text().contains("Many denials of one user") ? Boolean.TRUE : null);
            root.go("/inbox").waitForText("was refused 15 times.");
            root.go("/security").waitForText("open alert").picture("security");
            root.go("/security/alerts").press("Many denials of one user").waitForText("Ask the user");
            root.picture("alert").press("Acknowledge").waitForText("Say what you found.");
            root.fill("note", "A clumsy day").press("Acknowledge").waitForText("The alert is acknowledged.");
            root.press("All alerts").press("Many denials of one user").waitForText("A clumsy day");
            root.press("See the events").waitForPath("/security\\?.*kind=denied.*");
            assertThat(root.text()).contains("Refused for lack of permission", "15 in all");
        }
    }

    private boolean sealed() {
        now("audit-sealing");
        return jdbc.sql("select count(*) from audit_seals").query(Integer.class).single() > 0;
    }

    /** The scheduler need not wait for its minute. */
    private void now(String task) {
        jdbc.sql("update scheduled_tasks set execution_time = ? where task_name = ? and picked = false")
                .params(OffsetDateTime.now(), task)
                .update();
    }
}

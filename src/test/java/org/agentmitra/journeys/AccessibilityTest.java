package org.agentmitra.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every page for everybody: axe, no sideways scroll, and little to download. */
@Journey
class AccessibilityTest {
    private static final long LARGEST = 150 * 1024;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @Test
    void pagesHaveNoGraveFaults() throws IOException, InterruptedException {
        try (Browser browser = new Browser(port)) {
            Accessibility.check(browser, "/login");
            browser.signIn("agent8");
            String review = review(browser);
            for (String path : new String[] {"/", "/imports", "/imports/new", "/policies", "/customers", "/nowhere"}) {
                Accessibility.check(browser, path);
            }
            Accessibility.check(browser, review, "import in review");
            Accessibility.check(browser, "/imports/" + one("imports", "status = 'COMPLETED'"), "finished import");
            Accessibility.check(browser, "/policies/" + one("policies", "1 = 1"), "policy");
            String customer = "/customers/" + one("customers", "not stub");
            Accessibility.check(browser, customer, "customer");
            Accessibility.check(browser, customer + "/edit", "customer edit");
        }
    }

    @Test
    void theJoinPageHasNoGraveFaults() {
        try (Browser browser = new Browser(port).signIn("senior")) {
            UUID stub = jdbc.sql("select id from customers where stub and joined_into is null order by id desc"
                            + " fetch first 1 rows only")
                    .query(UUID.class)
                    .single();
            Accessibility.check(browser, "/customers/" + stub, "stub");
            Accessibility.check(browser, "/customers/" + stub + "/join?q=a", "join");
        }
    }

    @Test
    void aFirstViewIsSmall() {
        try (Browser browser = new Browser(port)) {
            assertThat(browser.transfer("/login")).isPositive().isLessThanOrEqualTo(LARGEST);
            browser.signIn("senior");
            assertThat(browser.transfer("/")).isPositive().isLessThanOrEqualTo(LARGEST);
            assertThat(browser.transfer("/policies")).isPositive().isLessThanOrEqualTo(LARGEST);
        }
    }

    private String review(Browser browser) throws IOException, InterruptedException {
        browser.go("/imports/new");
        Sample sample = Sample.take(browser, "policy-list.csv").spoil();
        browser.attach(sample.in(folder, "review.csv")).press("Upload and check");
        return browser.waitForText("Checked, not imported yet").path();
    }

    private UUID one(String records, String where) {
        return jdbc.sql("select r.id from " + records + " r join agents a on a.id = r.agent_id"
                        + " where a.name = 'Rukhsana Khan' and " + where + " order by r.id fetch first 1 rows only")
                .query(UUID.class)
                .single();
    }
}

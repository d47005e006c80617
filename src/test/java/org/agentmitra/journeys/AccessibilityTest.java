package org.agentmitra.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.agentmitra.codemessages.CodeDelivery;
import org.agentmitra.codemessages.CodeMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
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

    @Autowired
    HikariDataSource pool;

    @Autowired
    CodeDelivery codes;

    @TempDir
    Path folder;

    @Test
    void pagesHaveNoGraveFaults() throws IOException, InterruptedException {
        try (Browser browser = new Browser(port)) {
            Accessibility.check(browser.go("/login"), "/login");
            browser.signIn("senior");
            String review = review(browser);
            for (String path : new String[] {
                "/", "/imports", "/imports/new", "/policies", "/customers", "/commissions", "/inbox", "/nowhere"
            }) {
                Accessibility.check(browser, path);
            }
            Accessibility.check(browser, review, "import in review");
            Accessibility.check(browser, review + "/mapping", "columns of an import");
            String finished = "/imports/" + one("imports", "status = 'COMPLETED'");
            Accessibility.check(browser, finished, "finished import");
            Accessibility.check(browser, finished + "/undo/new", "undo of an import");
            Accessibility.check(browser, "/policies/" + one("policies", "status = 'IN_FORCE'"), "policy");
            String customer = "/customers/" + one("customers", "stub = false");
            Accessibility.check(browser, customer, "customer");
            Accessibility.check(browser, customer + "/edit", "customer edit");
            String stub = "/customers/" + one("customers", "stub = true and r.joined_into is null");
            Accessibility.check(browser, stub, "stub");
            Accessibility.check(browser, stub + "/join", "join");
            // No page may keep a connection to the database.
            browser.await(page -> pool.getHikariPoolMXBean().getActiveConnections() == 0 ? Boolean.TRUE : null);
        }
    }

    @Test
    void theDemoShowsACodeThatWouldHaveBeenSent() {
        codes.send(new CodeMessage(
                UUID.randomUUID(),
                CodeMessage.Way.EMAIL,
                "asha@example.com",
                CodeMessage.Purpose.SIGN_IN,
                Locale.ENGLISH,
                "918273",
                Duration.ofMinutes(5)));
        try (Browser browser = new Browser(port)) {
            browser.signIn("root");
            browser.await(driver -> browser.go("/outbox").text().contains("918273") ? Boolean.TRUE : null);
            browser.go("/outbox").picture("outbox-filled");
            Accessibility.check(browser, "/outbox");
        }
    }

    @Test
    void administrationHasNoGraveFaults() {
        try (Browser browser = new Browser(port).signIn("root")) {
            String user = "/users/"
                    + jdbc.sql("select id from users where email = 'agent5@demo.example'")
                            .query(UUID.class)
                            .single();
            for (String path : new String[] {
                "/users",
                "/users/new",
                "/imports/people/new",
                user,
                user + "/edit",
                user + "/history",
                user + "/roles/new",
                user + "/suspension/new",
                user + "/deactivation/new"
            }) {
                Accessibility.check(browser, path);
            }
        }
    }

    @Test
    void rolesHaveNoGraveFaults() {
        try (Browser browser = new Browser(port).signIn("root")) {
            String user = jdbc.sql("select id from users where email = 'agent5@demo.example'")
                    .query(UUID.class)
                    .single()
                    .toString();
            for (String path : new String[] {
                "/roles",
                "/imports/templates",
                "/imports/templates/new",
                "/imports/templates/file/new",
                "/roles/new",
                "/roles/regional_manager",
                "/roles/policyholder/edit",
                "/roles/proposals",
                "/users/access?q=a",
                "/users/access?permission=policies.read&user=" + user,
                "/users/access?permission=users.read&user=" + user
            }) {
                Accessibility.check(browser, path);
            }
        }
    }

    @Test
    void auditAndSecurityHaveNoGraveFaults() {
        UUID alert = UUID.randomUUID();
        jdbc.sql("insert into alerts (id, rule, about, window_start, since, raised_at, events)"
                        + " values (?, 'credential-stuffing', '192.0.2.9', current_timestamp, current_timestamp,"
                        + " current_timestamp, 21)")
                .param(alert)
                .update();
        UUID record = jdbc.sql("select id from audit_records where action = 'account.opened' fetch first 1 row only")
                .query(UUID.class)
                .single();
        UUID message = jdbc.sql("select id from messages order by id fetch first 1 row only")
                .query(UUID.class)
                .single();
        try (Browser browser = new Browser(port).signIn("root")) {
            for (String path : new String[] {
                "/audit",
                "/audit?action=account",
                "/audit/" + record,
                "/audit/own",
                "/security",
                "/security/alerts",
                "/messages?channel=in-app",
                "/messages/" + message
            }) {
                Accessibility.check(browser, path);
            }
            Accessibility.check(browser, "/security/alerts/" + alert, "alert");
        } finally {
            jdbc.sql("delete from alerts where id = ?").param(alert).update();
        }
    }

    @Test
    void aFirstViewIsSmall(TestReporter report) {
        try (Browser browser = new Browser(port)) {
            isSmall(browser, "/login", report);
            browser.signIn("senior");
            isSmall(browser, "/", report);
            isSmall(browser, "/policies", report);
        }
    }

    private static void isSmall(Browser browser, String path, TestReporter report) {
        long bytes = browser.transfer(path);
        report.publishEntry("first view of " + path, bytes + " bytes");
        assertThat(bytes).as(path).isBetween(1L, LARGEST);
    }

    private String review(Browser browser) throws IOException, InterruptedException {
        browser.go("/imports/new");
        Sample sample = Sample.take(browser, "policy-list.csv").numbered("76").spoil();
        browser.attach(sample.in(folder, "review.csv")).press("Upload and check");
        return browser.waitForText("Checked, not imported yet").path();
    }

    private UUID one(String records, String where) {
        return jdbc.sql("select r.id from " + records + " r join agents a on a.id = r.agent_id"
                        + " where a.name = 'Sunita Rao' and r." + where + " order by r.id desc fetch first 1 rows only")
                .query(UUID.class)
                .single();
    }
}

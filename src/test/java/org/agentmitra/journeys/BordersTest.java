package org.agentmitra.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.interactions.Actions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose records are whose, and what comes of doing a thing twice. */
@Journey
class BordersTest {
    private static final String DROP = """
            const bytes = Uint8Array.from(atob(arguments[1]), (c) => c.charCodeAt(0));
            const data = new DataTransfer();
            data.items.add(new File([bytes], arguments[2]));
            arguments[0].dispatchEvent(new DragEvent('drop', {bubbles: true, cancelable: true, dataTransfer: data}));
            """;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @Test
    @Tag("full")
    void anotherAgentsRecordsAreNotFound() throws IOException, InterruptedException {
        try (Browser browser = new Browser(port).signIn("agent2")) {
            for (String records : new String[] {"policies", "imports", "customers"}) {
                String path = "/" + records + "/" + of(records, "Rukhsana Khan");
                browser.go(path).waitForText("Page not found").waitForText("Reference for support");
                assertThat(browser.fetch(path).statusCode()).as(path).isEqualTo(404);
                assertThat(browser.fetch("/" + records + "/" + of(records, "Harpreet Gill"))
                                .statusCode())
                        .isEqualTo(200);
            }
            browser.go("/setup").waitForText("Page not found");
            browser.go("/no-such-page").waitForText("Reference for support").press("Go to the home page");
            browser.waitForText("Namaste, Harpreet Gill");
        }
    }

    @Test
    @Tag("full")
    void aPolicyholderSeesTheOwnPoliciesOnly() throws IOException, InterruptedException {
        try (Browser browser = new Browser(port).signIn("customer")) {
            assertThat(browser.texts(".rail-nav a")).containsExactly("Home", "My policies");
            browser.press("My policies").waitForPath("/policies");
            long own = jdbc.sql("select count(*) from policies p join customers c on c.id = p.holder_id"
                            + " join users u on u.id = c.user_id where u.email = 'customer@demo.example'")
                    .query(Long.class)
                    .single();
            assertThat(browser.all("#policies tbody tr")).hasSize((int) own).isNotEmpty();
            assertThat(browser.texts("#policies tbody td.name div > span").stream()
                            .distinct())
                    .hasSize(1);
            assertThat(browser.fetch("/policies/" + of("policies", "Rukhsana Khan"))
                            .statusCode())
                    .isEqualTo(404);
            browser.go("/imports").waitForText("You may not open this page");
            assertThat(browser.fetch("/imports").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void aDroppedWorkbookIsImportedOnceHoweverOftenTheButtonIsPressed() throws IOException, InterruptedException {
        try (Browser browser = new Browser(port).signIn("agent7").go("/imports/new")) {
            String link = browser.find("a[href*='premium-due-list.xlsx']").getAttribute("href");
            String workbook =
                    Base64.getEncoder().encodeToString(browser.fetch(link).body());
            ((JavascriptExecutor) browser.driver())
                    .executeScript(DROP, browser.find("[data-dropzone]"), workbook, "dropped.xlsx");
            browser.waitForText("dropped.xlsx");
            new Actions(browser.driver())
                    .doubleClick(browser.find("form[enctype] button[type=submit]"))
                    .perform();
            browser.waitForText("Checked, not imported yet");
            assertThat(jdbc.sql("select count(*) from imports where file_name = 'dropped.xlsx'")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
            String first = browser.path();
            browser.back()
                    .waitForText("Samples to try")
                    .attach(Files.write(
                            folder.resolve("again.xlsx"), Base64.getDecoder().decode(workbook)));
            browser.press("Upload and check").waitForPath("/imports/[0-9a-f-]{36}");
            assertThat(browser.path()).as("the same form makes the same import").isEqualTo(first);
        }
    }

    @Test
    @Tag("full")
    void aStubIsJoinedByHand() {
        try (Browser browser = new Browser(port).signIn("senior")) {
            UUID stub = jdbc.sql("select s.id from customers s where s.stub and s.joined_into is null"
                            + " and exists (select 1 from customers c where c.agent_id = s.agent_id and not c.stub"
                            + " and c.name_key = s.name_key) order by s.id fetch first 1 rows only")
                    .query(UUID.class)
                    .single();
            browser.go("/customers/" + stub).press("Find the same person").waitForText("Who is");
            browser.press("This is the same person").waitForText("There is a problem");
            assertThat(browser.focused()).startsWith("div#");
            browser.click(browser.find("input[name=into]")).press("This is the same person");
            browser.waitForText("The two records are one now.");
            UUID into = jdbc.sql("select joined_into from customers where id = :id")
                    .param("id", stub)
                    .query(UUID.class)
                    .single();
            assertThat(browser.path()).isEqualTo("/customers/" + into);
            assertThat(jdbc.sql("select count(*) from policies where holder_id = :id")
                            .param("id", stub)
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    private UUID of(String records, String agent) {
        return jdbc.sql("select r.id from " + records + " r join agents a on a.id = r.agent_id where a.name = :agent"
                        + " order by r.id fetch first 1 rows only")
                .param("agent", agent)
                .query(UUID.class)
                .single();
    }
}

package org.agentmitra.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody does who sees the portal for the first time: sign in, import a workbook, find it in the book. */
@Journey
class NewcomerTest {
    private static final String BOOKS =
            " from policies p join agents a on a.id = p.agent_id where a.name in ('Sunita Rao', 'Jatin Shah', 'Meera Pillai') and ";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    Scheduler scheduler;

    @TempDir
    Path folder;

    @Test
    void signsInAndSeesTheFiguresOfTheBook() {
        try (Browser browser = new Browser(port)) {
            browser.go("/").waitForText("Demo accounts");
            assertThat(browser.path()).isEqualTo("/login");
            assertThat(browser.text()).contains("senior@demo.example", "customer@demo.example", "Marigold-Ledger-26");
            browser.fill("email", "senior@demo.example").fill("password", "Marigold-Ledger-25").press("Sign in");
            assertThat(browser.find(".error-summary").getText()).contains("Check the e-mail and the password");
            assertThat(browser.focused()).startsWith("div#");
            assertThat(browser.title()).startsWith("Error:");
            assertThat(browser.find("[name=email]").getAttribute("value")).isEqualTo("senior@demo.example");
            browser.fill("password", "Marigold-Ledger-26").press("Sign in");
            browser.waitForText("Namaste, Sunita Rao");
            assertThat(browser.path()).isEqualTo("/");
            assertThat(browser.texts(".figure-value")).containsExactlyElementsOf(figures());
            assertThat(browser.texts(".figure-note")).contains(overdue() + " policies");
            assertThat(browser.all("main .lines li")).isNotEmpty();
            browser.picture("home");
        }
    }

    @Test
    void importsAWorkbookWithErrorsAndFindsItInTheBook() throws IOException, InterruptedException {
        try (Browser browser = new Browser(port)) {
            browser.signIn("senior").press("Imports").press("Import a file").waitForText("Samples to try");
            Sample sample = Sample.take(browser, "policy-list.csv").spoil();
            browser.attach(sample.in(folder, "my-book.csv"));
            assertThat(browser.find("[data-dropzone-chosen]").getText()).contains("my-book.csv");
            browser.press("Upload and check").waitForText("Checked, not imported yet");
            assertThat(browser.text()).contains("Policy list", "31/02/2024", "N.A.");
            assertThat(browser.texts("#progress dd.figure-value")).containsExactly("10", "0", "0", "0", "2");
            assertThat(browser.texts("#preview tbody tr")).hasSize(12);
            browser.picture("import-review");
            String address = browser.path();
            run(browser);
            assertThat(imported(address)).isEqualTo(Map.of("created", 10, "failed", 2));
            assertThat(browser.texts("#progress dd.figure-value")).containsExactly("10", "0", "0", "0", "2");
            failedRowsComeBack(browser, sample);
            findsThemInTheBook(browser, sample, address);
        }
    }

    /** The queue is held, so that the import is under way for as long as the page is looked at. */
    private void run(Browser browser) {
        scheduler.pause();
        try {
            browser.press("Import 10 rows, skip 2").waitForText("Being imported");
            assertThat(browser.find("progress").isDisplayed()).isTrue();
            browser.driver().navigate().refresh();
            assertThat(browser.find("progress").isDisplayed()).isTrue();
            browser.go("/").back().waitForText("Being imported");
            assertThat(browser.find("nav .rail-link").isDisplayed()).isTrue();
        } finally {
            scheduler.resume();
        }
        browser.waitForText("Imported with errors");
    }

    private static void failedRowsComeBack(Browser browser, Sample sample) throws IOException, InterruptedException {
        HttpResponse<byte[]> errors = browser.fetch(browser.find("a[href$='errors.xlsx']").getAttribute("href"));
        assertThat(errors.statusCode()).isEqualTo(200);
        List<List<String>> rows = Sample.read(errors.body());
        assertThat(rows.getFirst()).startsWith("Policy No").endsWith("Reason");
        assertThat(rows.stream().skip(1).map(List::getFirst)).containsExactly(sample.number(2), sample.number(4));
        assertThat(rows.get(1).getLast()).contains("31/02/2024");
    }

    private static void findsThemInTheBook(Browser browser, Sample sample, String address) {
        browser.press("See the policies").waitForPath("/policies");
        browser.fill("q", sample.number(1)).waitForPath("/policies\\?.*q=" + sample.number(1) + ".*");
        browser.await(page -> browser.texts("#policies tbody tr").size() == 1 ? Boolean.TRUE : null);
        browser.press(sample.number(1)).waitForText("Instalments of policy year");
        assertThat(browser.texts("#schedule tbody tr")).isNotEmpty();
        assertThat(browser.texts(".figure-label")).contains("Instalment premium", "Next due");
        assertThat(browser.find("#history a").getAttribute("href")).endsWith(address);
        browser.press("Earlier year").waitForPath(".*year=.*");
        assertThat(browser.focused()).isEqualTo("a#year-before");
        browser.back();
        assertThat(browser.find("h1").getText()).isEqualTo(sample.number(1));
        browser.go("/policies?q=" + sample.number(2)).waitForText("No policy matches");
    }

    private Map<String, Object> imported(String address) {
        return jdbc.sql("select done_created as created, done_failed as failed from imports where id = :id")
                .param("id", UUID.fromString(address.replaceAll(".*/", "").replaceAll("\\?.*", "")))
                .query((row, number) -> Map.<String, Object>of(
                        "created", row.getInt("created"), "failed", row.getInt("failed")))
                .single();
    }

    private List<String> figures() {
        LocalDate today = today();
        String inForce = "p.status = 'IN_FORCE' and coalesce(p.matures_on, date '9999-12-31') > :today and ";
        String grace = inForce + "p.next_due_on < :today and p.grace_ends_on >= :today";
        return List.of(
                Money.inr(number(
                                "sum(p.instalment_minor)",
                                "p.status = 'IN_FORCE' and p.next_due_on between :from and :to"))
                        .toString(),
                Money.inr(number("sum(p.instalment_minor)", grace)).toString(),
                Long.toString(number("count(*)", inForce + "p.grace_ends_on between :today and :in30days")),
                Long.toString(number(
                        "count(*)",
                        inForce + "(p.next_due_on is null or p.next_due_on >= :today or p.grace_ends_on >= :today)")));
    }

    private long overdue() {
        return number(
                "count(*)",
                "p.status = 'IN_FORCE' and coalesce(p.matures_on, date '9999-12-31') > :today"
                        + " and p.next_due_on < :today and p.grace_ends_on >= :today");
    }

    private long number(String what, String where) {
        return jdbc.sql("select " + what + BOOKS + where)
                .param("today", today())
                .param("in30days", today().plusDays(30))
                .param("from", YearMonth.from(today()).atDay(1))
                .param("to", YearMonth.from(today()).atEndOfMonth())
                .query(Long.class)
                .single();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneId.of("Asia/Kolkata")));
    }
}

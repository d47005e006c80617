package org.agentmitra.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody does who sees the portal for the first time: sign in, import a workbook, find it in the book. */
@Journey
class NewcomerTest {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Scheduler scheduler;

    @TempDir
    Path folder;

    @Test
    void signsInAndSeesTheFiguresOfTheBook() throws IOException, InterruptedException {
        try (Browser browser = new Browser(port)) {
            browser.go("/").waitForText("Demo accounts");
            assertThat(browser.path()).isEqualTo("/login");
            assertThat(browser.text()).contains("senior@demo.example", "customer@demo.example", "Marigold-Ledger-26");
            browser.fill("name", "senior@demo.example")
                    .fill("password", "Marigold-Ledger-25")
                    .press("Sign in");
            assertThat(browser.find(".error-summary").getText()).contains("That did not work");
            assertThat(browser.focused()).startsWith("div#");
            assertThat(browser.title()).startsWith("Error:");
            assertThat(browser.find("[name=name]").getAttribute("value")).isEqualTo("senior@demo.example");
            browser.fill("password", "Marigold-Ledger-26").press("Sign in");
            browser.waitForText("Namaste, Sunita Rao");
            assertThat(browser.path()).isEqualTo("/");
            figuresAreThoseOfTheirLists(browser);
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
            assertThat(browser.text())
                    .contains("Policy list", "31/02/2024", "N.A.")
                    .doesNotContain("Another agency code");
            assertThat(browser.texts("#progress dd.figure-value")).containsExactly("10", "0", "0", "0", "2");
            assertThat(browser.texts("#preview tbody tr")).hasSizeGreaterThanOrEqualTo(10);
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
        HttpResponse<byte[]> errors =
                browser.fetch(browser.find("a[href$='errors.xlsx']").getAttribute("href"));
        assertThat(errors.statusCode()).isEqualTo(200);
        List<List<String>> rows = Sample.read(errors.body());
        List<String> header = rows.getFirst();
        int reason = header.indexOf("Reason");
        assertThat(header).startsWith("Policy No");
        assertThat(reason).isEqualTo(header.size() - 2);
        assertThat(rows.stream().skip(1).map(List::getFirst)).containsExactly(sample.number(2), sample.number(4));
        assertThat(rows.get(1).get(reason)).contains("31/02/2024");
    }

    private static void findsThemInTheBook(Browser browser, Sample sample, String address) {
        browser.press("See the policies").waitForPath("/policies");
        browser.fill("q", sample.number(1)).waitForPath("/policies\\?.*q=" + sample.number(1) + ".*");
        browser.await(page -> browser.texts("#policies tbody tr").size() == 1 ? Boolean.TRUE : null);
        browser.click(browser.find("#policies tbody a")).waitForText("Instalments of policy year");
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
                .query((row, number) ->
                        Map.<String, Object>of("created", row.getInt("created"), "failed", row.getInt("failed")))
                .single();
    }

    /** What the lists behind the figures hold, added up from their exports. */
    private static void figuresAreThoseOfTheirLists(Browser browser) throws IOException, InterruptedException {
        List<String> shown = new ArrayList<>();
        List<String> listed = new ArrayList<>();
        for (WebElement figure : browser.all("a.figure")) {
            String value = figure.findElement(By.className("figure-value")).getText();
            String note = figure.findElement(By.className("figure-note")).getText();
            String export = figure.getAttribute("href").replace("/policies?", "/policies.csv?");
            List<NamedCsvRecord> policies = export(browser, export);
            boolean amount = value.startsWith("₹");
            shown.add(amount ? value + ", " + note.replaceAll("\\D", "") : value);
            listed.add((amount ? premiums(policies) + ", " : "") + policies.size());
        }
        assertThat(shown).hasSize(4).isEqualTo(listed);
    }

    private static List<NamedCsvRecord> export(Browser browser, String link) throws IOException, InterruptedException {
        String text = new String(browser.fetch(link).body(), StandardCharsets.UTF_8);
        return CsvReader.builder().ofNamedCsvRecord(text.replace("\uFEFF", "")).stream()
                .toList();
    }

    private static Money premiums(List<NamedCsvRecord> policies) {
        return Money.inr(policies.stream()
                .map(policy -> new BigDecimal(policy.getField("Instalment premium")).movePointRight(2))
                .mapToLong(BigDecimal::longValueExact)
                .sum());
    }
}

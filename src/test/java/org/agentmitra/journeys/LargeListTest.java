package org.agentmitra.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.agentmitra.sheets.SheetWriter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.TimeoutException;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * An agent's large workbook in which every fiftieth row is bad: mended in part in the page and in part in the workbook of
 * failed rows, imported, and taken back. {@code list.rows} says how large: {@code -Pfull} takes two hundred thousand.
 */
@Journey
@Tag("full")
class LargeListTest {
    private static final int ROWS = Integer.getInteger("list.rows", 2_000);
    /** Half of the bad rows have no such day, half no amount. */
    private static final int BAD = ROWS / 50;

    private static final Duration PATIENCE = Duration.ofSeconds(60 + ROWS / 200);
    private static final String NO_DAY = "31/02/2024";
    private static final String NO_AMOUNT = "N.A.";

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Test
    void isMendedInThePageAndInItsWorkbookAndTakenBack() throws IOException, InterruptedException {
        try (Browser browser = new Browser(port).signIn("senior")) {
            browser.go("/imports/new");
            browser.attach(list(Sample.take(browser, "policy-list.csv")));
            browser.press("Upload and check");
            awaits(browser, "Import " + number(ROWS - BAD) + " rows, skip " + number(BAD));
            String page = browser.path().replaceAll("[?#].*", "");

            mendsTheDays(browser);
            awaits(browser, "Import " + number(ROWS - BAD / 2) + " rows, skip " + number(BAD - BAD / 2));
            bringsTheOthersBack(browser);
            browser.waitForPath(page + ".*");
            awaits(browser, "Import " + number(ROWS) + " rows");

            browser.press("Import " + number(ROWS) + " rows");
            awaits(browser, "Undo this import");
            assertThat(browser.go("/policies?q=" + policy(50)).texts("#policies tbody tr"))
                    .singleElement()
                    .asString()
                    .contains("1,250");
            takesBack(browser, page);
            assertThat(browser.go("/policies?q=" + policy(50)).text()).contains("No policy matches");
        }
    }

    /** One cell, and all others with the same value. */
    private static void mendsTheDays(Browser browser) {
        browser.click(browser.find("#findings a[aria-label*='DOC']")).waitForText("Save and check again");
        browser.fill("value", "28/02/2024").click(browser.find("form.fix input[name=all]"));
        browser.press("Save and check again");
    }

    private void bringsTheOthersBack(Browser browser) throws IOException, InterruptedException {
        byte[] errors = browser.fetch(browser.find("a[href$='errors.xlsx']").getAttribute("href"))
                .body();
        Path mended = folder.resolve("mended.xlsx");
        List<List<String>> rows = Sample.read(errors);
        assertThat(rows).hasSize(1 + BAD - BAD / 2);
        try (OutputStream out = Files.newOutputStream(mended);
                SheetWriter writer = new SheetWriter(out, "Mended")) {
            for (List<String> row : rows) {
                writer.row(row.stream()
                        .map(text -> text.equals(NO_AMOUNT) ? "1250" : text)
                        .toList());
            }
        }
        browser.go("/imports/new").attach(mended);
        browser.press("Upload and check");
    }

    private static void takesBack(Browser browser, String page) {
        browser.go(page).press("Undo this import");
        browser.fill("reason", "The list was of another book.").press("Undo the import");
        awaits(browser, "Every row was undone.");
        assertThat(browser.text()).contains("Policies removed\n" + number(ROWS));
    }

    /** Longer than for a page: that long the queue may have to work. */
    private static void awaits(Browser browser, String text) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                browser.waitForText(text);
                return;
            } catch (TimeoutException notYet) {
                if (System.nanoTime() > until) {
                    throw notYet;
                }
            }
        }
    }

    /** The sample's first row again and again, of another policy and person each. */
    private Path list(Sample sample) throws IOException {
        Path file = folder.resolve("large.xlsx");
        List<String> header = sample.cells(0);
        List<String> row = new ArrayList<>(sample.cells(1));
        String day = row.get(header.indexOf("DOC"));
        String amount = row.get(header.indexOf("Instalment Premium"));
        try (OutputStream out = Files.newOutputStream(file);
                SheetWriter writer = new SheetWriter(out, "List")) {
            writer.header(header);
            for (int i = 1; i <= ROWS; i++) {
                row.set(header.indexOf("Policy No"), policy(i));
                row.set(header.indexOf("Name"), "Person " + words(i));
                row.set(header.indexOf("DOC"), i % 100 == 0 ? NO_DAY : day);
                row.set(header.indexOf("Instalment Premium"), i % 100 == 50 ? NO_AMOUNT : amount);
                writer.row(row);
            }
        }
        return file;
    }

    private static String policy(int row) {
        return Integer.toString(880_000_000 + row);
    }

    /** Names are not numbered in a book. */
    private static String words(int row) {
        return Integer.toString(row, 26)
                .chars()
                .mapToObj(digit -> String.valueOf((char) ('a' + Character.digit(digit, 26))))
                .reduce("", String::concat);
    }

    private static String number(int value) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(value);
    }
}

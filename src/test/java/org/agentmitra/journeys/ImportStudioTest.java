package org.agentmitra.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody does with a list that is not as it should be: mends it in the page, imports it, takes it back. */
@Journey
class ImportStudioTest {
    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Test
    void mendsAListInThePageImportsItAndTakesItBack() throws IOException, InterruptedException {
        try (Browser browser = new Browser(port).signIn("senior")) {
            browser.go("/imports/new");
            Sample sample =
                    Sample.take(browser, "policy-list.csv").numbered("77").spoil();
            browser.attach(sample.in(folder, "to-mend.csv"));
            browser.press("Upload and check").waitForText("Checked, not imported yet");
            assertThat(figures(browser)).startsWith("10").contains("2");
            String page = browser.path();
            corrects(browser);
            leavesOut(browser);
            Accessibility.check(browser, page + "/corrections", "corrections");
            Accessibility.check(browser, page, "a corrected import");
            browser.press("Import 11 rows, skip 1").waitForText("Imported");
            browser.waitForText("Undo this import");
            assertThat(browser.go("/policies?q=" + sample.number(2)).texts("#policies tbody tr"))
                    .hasSize(1);
            takesBack(browser, page);
            assertThat(browser.go("/policies?q=" + sample.number(2)).text()).contains("No policy matches");
            Accessibility.check(browser, page + "/activity", "activity of an import");
            assertThat(browser.text()).contains("Undone");
        }
    }

    /** A value that cannot stand there is refused beside the cell; the next one mends the row. */
    private static void corrects(Browser browser) {
        browser.click(browser.find("#findings a[aria-label*='DOC']")).waitForText("Save and check again");
        value(browser, "31/06/2024").waitForText("31/06/2024");
        assertThat(browser.find(".field-error").isDisplayed()).isTrue();
        value(browser, "30/06/2024");
        browser.await(page -> figures(browser).startsWith("11") ? Boolean.TRUE : null);
    }

    private static Browser value(Browser browser, String text) {
        var field = browser.find("form.fix input[name=value]");
        field.clear();
        field.sendKeys(text);
        return browser.press("Save and check again");
    }

    private static void leavesOut(Browser browser) {
        browser.click(browser.find("#findings a[href*='/skips/new?line=5']")).press("Leave 1 row out");
        browser.waitForText("The rows are left out.");
    }

    private static void takesBack(Browser browser, String page) {
        browser.go(page).press("Undo this import").waitForText("What would happen now");
        Accessibility.check(browser, page + "/undo/new", "the undo of an import");
        browser.fill("reason", "The list was of last year.").press("Undo the import");
        browser.waitForText("Policies removed").waitForText("11");
    }

    /** The tally of the import, one figure after the other. */
    private static String figures(Browser browser) {
        return String.join(" ", browser.texts("#progress dd.figure-value"));
    }
}

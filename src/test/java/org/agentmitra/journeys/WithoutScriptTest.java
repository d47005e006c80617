package org.agentmitra.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The main path with JavaScript switched off. */
@Journey
class WithoutScriptTest {
    private static final String NUMBERS = "#policies tbody td:first-child";

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Test
    void signsInImportsAndFindsTheRows() throws IOException, InterruptedException {
        try (Browser browser = new Browser(port, false).signIn("junior")) {
            assertThat(browser.all("html.js")).as("script is off").isEmpty();
            browser.waitForText("Namaste, Jatin Shah").press("Imports").press("Import a file");
            Sample sample = Sample.take(browser, "policy-list.csv").spoil();
            browser.attach(sample.in(folder, "plain.csv")).press("Upload and check");
            reloadUntil(browser, "Checked, not imported yet");
            browser.press("Import 10 rows, skip 2");
            reloadUntil(browser, "Imported with errors");
            assertThat(browser.texts("#progress dd.figure-value")).containsExactly("10", "0", "0", "0", "2");
            browser.press("See the policies").fill("q", sample.number(1)).press("Apply");
            browser.waitForPath("/policies\\?.*q=" + sample.number(1) + ".*");
            assertThat(browser.texts(NUMBERS)).containsExactly(sample.number(1));
            browser.click(browser.find("#policies tbody a")).waitForText("Instalments of policy year");
            assertThat(browser.find("#history").getText()).contains("Import, row 2");
            sortsAndPages(browser);
            browser.press("Menu of Jatin Shah").press("Sign out").waitForText("Demo accounts");
        }
    }

    private static void sortsAndPages(Browser browser) {
        browser.go("/policies").choose("mode", "Yearly").press("Apply").waitForPath(".*mode=yearly.*");
        assertThat(browser.texts("#policies tbody td:nth-child(4)"))
                .isNotEmpty()
                .containsOnly("Yearly");
        browser.go("/policies?sort=due").press("Number").waitForPath("/policies");
        List<String> first = browser.texts(NUMBERS);
        browser.press("Next").waitForPath(".*after=.*");
        assertThat(browser.texts(NUMBERS).getFirst()).isGreaterThan(first.getLast());
        browser.press("Previous").waitForPath(".*before=.*");
        assertThat(browser.texts(NUMBERS)).isEqualTo(first);
    }

    /** As the page asks whoever has no script. */
    private static void reloadUntil(Browser browser, String text) {
        browser.await(page -> {
            if (browser.text().contains(text)) {
                return Boolean.TRUE;
            }
            browser.driver().navigate().refresh();
            return null;
        });
    }
}

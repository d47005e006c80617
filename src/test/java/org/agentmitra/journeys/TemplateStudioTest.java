package org.agentmitra.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Sheets that nobody knew before: designed by an insurer's administrator, or named by the agent who brings them. */
@Journey
@Tag("full")
class TemplateStudioTest {
    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    /** Twelve bonds as the insurer prints them. */
    private Path bonds() throws IOException {
        StringBuilder sheet = new StringBuilder("Bond,Customer,Start Date,Payable,Premium,Due On,Wind\n");
        for (int row = 10; row < 22; row++) {
            sheet.append("GL/7001").append(row).append(",Asha Rao,").append(row).append("/01/2020,");
            sheet.append(row % 2 == 0 ? "Every year," : "Every month,").append(1_000 + row);
            sheet.append(",").append(row).append("/01/2027,north\n");
        }
        return Files.writeString(folder.resolve("bonds.csv"), sheet);
    }

    @Test
    void anAdministratorDesignsATemplateFromAnExampleAndTheInsurersFileIsKnownByIt() throws IOException {
        Path example = bonds();
        try (Browser browser = new Browser(port).signIn("provider")) {
            browser.go("/imports/templates/example/new").attach(example);
            browser.fill("name", "Bonds of the year")
                    .choose("entity", "Policies")
                    .press("Propose columns");
            browser.waitForText("A draft was made: 5 of 7 columns are known, one of them doubtful.");
            assertThat(browser.text())
                    .contains(
                            "The header is known. All 12 values fit.", "The values look so; the header does not tell.")
                    .contains("Neither the header nor the values say what it is.");
            String template = browser.path();
            Accessibility.check(browser, template, "a template made from an example");
            corrects(browser);
            moves(browser);
            browser.press("Try values")
                    .fill("values4", "Every year\nNow and then")
                    .press("Read them");
            browser.waitForText("Yearly");
            assertThat(browser.texts(".sample-line li"))
                    .hasSize(2)
                    .last()
                    .asString()
                    .contains("Yearly, Monthly");
            Accessibility.check(browser, template + "/samples", "samples of a template");
            browser.go(template)
                    .press("Publish version 1")
                    .waitForText("It is offered to whoever imports from now on.");
        }
        try (Browser browser = new Browser(port).signIn("senior")) {
            browser.go("/imports/new").attach(example).press("Upload and check");
            browser.waitForText("Checked, not imported yet").waitForText("Bonds of the year");
        }
    }

    /** What the example did not tell: which words mean what. */
    private static void corrects(Browser browser) {
        browser.press("Payable").choose("field", "Premium mode (required)");
        browser.fill("choices", "Yearly = Every year\nMonthly = Every month");
        browser.await(page ->
                browser.find(".column-preview").getText().contains("One of: Yearly, Monthly") ? Boolean.TRUE : null);
        String form = browser.path();
        browser.press("Save").waitForText("The column was changed.");
        Accessibility.check(browser, form, "a column beside its sheet");
        browser.go(form.replaceAll("/columns/.*", ""));
    }

    private static void moves(Browser browser) {
        browser.find("#column-6 a").sendKeys(Keys.chord(Keys.ALT, Keys.ARROW_UP));
        browser.await(page ->
                page.findElement(By.cssSelector("#column-5 a")).getText().equals("Due On") ? Boolean.TRUE : null);
    }

    private Path book(String name, String cover, int number) throws IOException {
        String header = "Contract Ref,Provider,Name,DOC,Plan,Term,Payable,Instalment Premium," + cover + "\n";
        String row = "GM/%d,Ganga Life,Binod Roy,05/01/2020,714,20,annual pay,5000,500000\n";
        return Files.writeString(folder.resolve(name), header + row.formatted(number) + row.formatted(number + 1));
    }

    @Test
    void anAgentNamesColumnsAndWordsOnceAndSeesWhatChangedNextTime() throws IOException {
        try (Browser browser = new Browser(port).signIn("senior")) {
            browser.go("/imports/new").attach(book("january.csv", "Sum Assured", 880101));
            browser.press("Upload and check").waitForText("What the columns are");
            String page = browser.path();
            Accessibility.check(browser, page, "a file whose columns are not known");
            browser.choose("columns[0]", "Policy No (needed)").choose("columns[6]", "Mode (needed)");
            browser.press("Check the file").waitForText("“annual pay” means");
            browser.choose(browser.find("main select[name^='words[6']").getAttribute("name"), "Yearly");
            browser.press("Check the file").waitForText("Checked, not imported yet");
            browser.press("Import 2 rows").waitForText("Undo this import");
            browser.go("/imports/new").attach(book("february.csv", "Protection", 880201));
            browser.press("Upload and check").waitForText("Not quite like the file of");
            assertThat(browser.text()).contains("No longer there: Sum Assured", "Not there before: Protection");
            browser.choose("columns[8]", "Sum Assured (needed)").press("Check the file");
            browser.waitForText("Checked, not imported yet");
        }
    }
}

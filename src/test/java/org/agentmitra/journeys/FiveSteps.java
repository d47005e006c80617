package org.agentmitra.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.agentmitra.answers.TestAnswers;
import org.agentmitra.images.Sheets;
import org.agentmitra.support.AadhaarNumbers;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The steps of somebody who becomes a customer, by the names of the fields: in any language, with script or without. */
final class FiveSteps {
    /** Of a surname that nobody of the journeys has, which is warned of. */
    static final String PAN = "ZZZPQ1234Q";

    private final Browser browser;
    private final Path folder;

    /** @param folder where the papers lie that are brought */
    FiveSteps(Browser browser, Path folder) {
        this.browser = browser;
        this.folder = folder;
    }

    FiveSteps begin() {
        browser.go("/onboarding");
        send("form[action$='/onboarding']");
        browser.waitForPath("/onboarding/agent.*");
        return this;
    }

    /** Looks for the agent as typed, up to where the choice is to be confirmed. */
    FiveSteps choose(String typed, String name) {
        browser.fill("q", typed);
        if (browser.all("html.js").isEmpty()) {
            send("form.filters");
        }
        browser.await(page -> browser.all("#agents li").stream()
                .filter(card -> card.getText().contains(name))
                .findFirst()
                .map(card -> browser.click(card.findElement(By.cssSelector("a.btn"))))
                .orElse(null));
        browser.waitForPath("/onboarding/agent/new.*");
        return this;
    }

    FiveSteps ask() {
        send("form[action$='/onboarding/agent']");
        browser.waitForPath("/onboarding/documents.*");
        return this;
    }

    FiveSteps agree() {
        browser.click(browser.find("#purpose-IDENTITY"));
        browser.click(browser.find("#purpose-AADHAAR"));
        send("form[action$='/consent']");
        browser.find("#paper-PAN");
        return this;
    }

    /** Brings the Aadhaar card, up to where its number is to be covered. */
    FiveSteps bringAadhaar() {
        bring("AADHAAR");
        browser.waitForPath("/papers/.*/cover/edit.*");
        return this;
    }

    FiveSteps cover() {
        browser.click(browser.find("[name=bands][value='8']"));
        browser.click(browser.find("form[data-cover] button:not([formaction])"));
        browser.find("button[formaction]");
        send("#bare");
        browser.find("#paper-AADHAAR .paper-pages img");
        return this;
    }

    FiveSteps bringPapers() {
        bring("PAN");
        browser.find("#paper-PAN .paper-name");
        new Select(browser.find("[name=proof]")).selectByValue("UTILITY_BILL");
        bring("ADDRESS_PROOF");
        browser.find("#paper-ADDRESS_PROOF .paper-name");
        return this;
    }

    /** The numbers on the papers, of which the one is kept nowhere. */
    FiveSteps numbers() {
        browser.fill("aadhaar", AadhaarNumbers.MISTYPED).fill("pan", PAN);
        send("#numbers");
        browser.find("#aadhaar-error");
        browser.fill("aadhaar", AadhaarNumbers.SPACED).fill("pan", PAN);
        send("#numbers");
        browser.waitForPath("/onboarding/kyc.*");
        return this;
    }

    FiveSteps kyc() {
        answer(TestAnswers.kyc());
        return go("/onboarding/contacts");
    }

    FiveSteps contacts() {
        answer(TestAnswers.contacts());
        return go("/onboarding/profile");
    }

    /** @param language which the person wants to read from then on */
    FiveSteps profile(String language) {
        answer(Map.of("from", "22:00", "until", "07:00", "language", language));
        browser.click(browser.find("#terms")).click(browser.find("#privacy"));
        return go("/onboarding/check");
    }

    /** Sends everything in; the reference. */
    String submit() {
        send("form[action$='/submission']");
        return browser.find(".done-reference").getText();
    }

    /** Fills in the step that is shown; what is to stay blank is left out. */
    void answer(Map<String, String> fields) {
        fields.forEach((name, value) -> {
            WebElement field = browser.find("form[data-journey] [name='" + name + "']");
            if (field.getTagName().equals("select")) {
                if (!value.isEmpty()) {
                    new Select(field).selectByValue(value);
                }
            } else if (!"checkbox".equals(field.getDomAttribute("type"))) {
                field.clear();
                field.sendKeys(value);
            }
        });
    }

    void send() {
        send("form[data-journey]");
    }

    private FiveSteps go(String next) {
        send();
        browser.waitForPath(next + ".*");
        return this;
    }

    private void send(String form) {
        browser.click(browser.find("main " + form + " button[type=submit]"));
    }

    private void bring(String kind) {
        Path file = folder.resolve(kind.toLowerCase(Locale.ROOT) + ".png");
        try {
            Files.write(file, Sheets.file(Sheets.card(900, 600), "png"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        browser.find("#paper-" + kind + " [name=file]").sendKeys(file.toString());
        browser.all("#paper-" + kind + " [data-paper-send]").stream()
                .filter(WebElement::isDisplayed)
                .forEach(browser::click);
    }
}

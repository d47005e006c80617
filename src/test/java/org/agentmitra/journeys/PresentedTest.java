package org.agentmitra.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.agentmitra.support.TestPictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An agent shows something to a customer on a phone, who watches, stops it and answers; the agent finds that. */
@Journey
class PresentedTest {
    private static final double SHIFT = 0.05;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Test
    void aCustomerWatchesOnAPhoneAndTheAgentFindsTheAnswer() throws IOException {
        try (Browser desk = new Browser(port);
                Browser phone = new Browser(port)) {
            String address = publish(desk, "Safe for life");
            phone.window(360, 740);
            shifts(phone);
            phone.go(address).find("#show");
            isBuiltAfterThePattern(phone);
            assertThat(shift(phone)).as("layout shift").isLessThan(SHIFT);
            assertThat(phone.overflow()).isZero();
            phone.picture("shared-show");
            phone.fill("name", "Meera Nair").fill("phone", "98765 43210").press("I am interested");
            phone.waitForText("Thank you for your answer");
            desk.press("Safe for life").press("Answers").waitForText("Meera Nair");
            desk.press("Make a follow-up: Meera Nair").waitForText("A call for today");
            desk.press("Make a follow-up").waitForText("The call is in your agenda.");
            desk.go("/agenda").waitForText("Is interested in “Safe for life”");
            desk.go("/presentations").press("Figures").press("Safe for life").waitForText("Views by day");
            assertThat(desk.texts(".figures .figure-value")).startsWith("1").endsWith("100 %");
            assertThat(desk.texts(".list-table tbody tr")).anyMatch(row -> row.startsWith("1. One"));
            desk.picture("presentation-figures");
        }
    }

    @Test
    void withoutScriptItIsARowToScrollAndAnswersCount() throws IOException {
        try (Browser desk = new Browser(port);
                Browser phone = new Browser(port, false)) {
            String address = publish(desk, "Without a script");
            phone.window(360, 740).go(address);
            assertThat(phone.find("#slide-1").getText()).contains("One");
            assertThat(phone.all(".show-bar button")).noneMatch(WebElement::isDisplayed);
            phone.fill("phone", "12").press("Tell me more").waitForText("This is no mobile number");
            phone.fill("phone", "").press("Tell me more").waitForText("Thank you for your answer");
        }
    }

    @Test
    void aPictureThatFailsIsToldAndNothingMovesWhereDataIsDear() throws IOException {
        try (Browser desk = new Browser(port);
                Browser phone = new Browser(port)) {
            String address = publish(desk, "On a poor line");
            ChromeDriver driver = (ChromeDriver) phone.driver();
            driver.executeCdpCommand("Network.enable", Map.of());
            driver.executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of("*/media/*")));
            before(driver, "Object.defineProperty(navigator, 'connection', {value: {saveData: true}})");
            phone.window(360, 740).go(address);
            phone.press("Next slide").waitForText("The picture could not be loaded.");
            assertThat(phone.find("[data-rotate]").getAttribute("aria-label")).isEqualTo("Change slides by themselves");
            assertThat(phone.find("#show").getAttribute("data-rotating")).isNull();
            driver.executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of()));
            Chromium.complaintsOnBadLine(driver);
        }
    }

    /** Publishes three slides, one with a picture. @return the path of a link */
    private String publish(Browser desk, String name) throws IOException {
        desk.signIn("senior").go("/media/new");
        desk.attach(Files.write(folder.resolve("sea.jpg"), TestPictures.jpeg(1400, 700)));
        desk.fill("alt", "A family at the sea").press("Keep it").waitForPath("/media");
        desk.go("/presentations/new").fill("name", name).press("Create it");
        desk.waitForText("The presentation is made");
        String page = desk.path();
        for (String title : List.of("One", "Two", "Three")) {
            desk.go(page).press("Add a slide").fill("title", title).fill("seconds", "2");
            if (title.equals("Two")) {
                desk.choose("kind", "Text on a picture")
                        .choose("ground", "Ink")
                        .fill("veil", "80")
                        .click(desk.find("label:has([name=picture])"));
            }
            desk.press("Save").waitForText("The slide is added.");
        }
        desk.press("Publish and make active").waitForText("It stands on");
        desk.press("Links").press("Make a link").waitForText("The link is made.");
        return Objects.requireNonNull(desk.find(".share-address a").getAttribute("href"))
                .replaceAll("https?://[^/]+", "");
    }

    /** Point by point: https://www.w3.org/WAI/ARIA/apg/patterns/carousel/, and UX.md, "Carousel". */
    private static void isBuiltAfterThePattern(Browser phone) {
        WebElement show = phone.find("#show");
        assertThat(show.getAttribute("aria-roledescription")).isEqualTo("carousel");
        assertThat(show.getAttribute("aria-label")).isEqualTo("Safe for life");
        assertThat(phone.all("#show [aria-roledescription=slide][role=group]")).hasSize(3);
        WebElement rotate = phone.find("[data-rotate]");
        phone.await(page -> show.getAttribute("data-rotating") != null);
        assertThat(rotate.getAttribute("aria-label"))
                .as("its name says what it does")
                .isEqualTo("Stop changing slides");
        assertThat(rotate.getAttribute("aria-pressed")).isNull();
        assertThat(live(phone)).as("nothing is read out while it turns").isEqualTo("off");
        phone.await(page -> !current(phone).equals("1"));
        phone.click(rotate);
        assertThat(rotate.getAttribute("aria-label")).isEqualTo("Change slides by themselves");
        assertThat(live(phone)).isEqualTo("polite");
        String stopped = current(phone);
        phone.press("Next slide");
        String next = String.valueOf(Integer.parseInt(stopped) % 3 + 1);
        assertThat(current(phone)).isEqualTo(next);
        assertThat(show.getAttribute("data-rotating")).as("a choice stops it").isNull();
        assertThat(phone.all("#show .slide[inert]"))
                .as("what is out of view is out of reach")
                .hasSize(2);
        assertThat(phone.find("[data-dot='" + (Integer.parseInt(next) - 1) + "']")
                        .getAttribute("aria-disabled"))
                .isEqualTo("true");
        phone.press("Slide 1 of 3");
        assertThat(current(phone)).isEqualTo("1");
        phone.find("#show-slides").sendKeys(Keys.END);
        assertThat(current(phone)).isEqualTo("3");
        phone.find("#show-slides").sendKeys(Keys.HOME);
        assertThat(current(phone)).isEqualTo("1");
        tabs(phone);
        phone.driver().navigate().refresh();
        phone.await(page -> phone.find("[data-rotate]").isDisplayed());
        assertThat(phone.find("#show").getAttribute("data-rotating"))
                .as("the choice is remembered")
                .isNull();
    }

    /** The first stop inside the carousel is the button that stops it. */
    private static void tabs(Browser phone) {
        List<?> order = (List<?>) Objects.requireNonNull(((ChromeDriver) phone.driver())
                .executeScript("return [...document.querySelectorAll('#show button, #show a, #show [tabindex]')]"
                        + ".filter((one) => !one.closest('[inert]')).map((one) => one.hasAttribute('data-rotate'))"));
        assertThat(order.getFirst()).isEqualTo(true);
    }

    private static String live(Browser phone) {
        return String.valueOf(phone.find("[data-live]").getAttribute("aria-live"));
    }

    /** Place of the slide that is in reach. */
    private static String current(Browser phone) {
        return String.valueOf(phone.all("#show .slide:not([inert])").getFirst().getAttribute("id"))
                .replace("slide-", "");
    }

    private static void shifts(Browser phone) {
        before(
                (ChromeDriver) phone.driver(),
                "window.shift = 0; new PerformanceObserver((list) => list.getEntries().forEach((entry) => {"
                        + " if (!entry.hadRecentInput) { window.shift += entry.value; } }))"
                        + ".observe({type: 'layout-shift', buffered: true})");
    }

    private static double shift(Browser phone) {
        return ((Number) Objects.requireNonNull(((ChromeDriver) phone.driver()).executeScript("return window.shift")))
                .doubleValue();
    }

    private static void before(ChromeDriver driver, String script) {
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }
}

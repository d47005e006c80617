package org.agentmitra.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/**
 * The pattern of a carousel point by point: https://www.w3.org/WAI/ARIA/apg/patterns/carousel/, and UX.md, "Carousel".
 * What would turn it waits to be asked, so that nothing waits for a clock.
 */
final class CarouselPattern {
    /** Keeps what is to happen in two seconds or more, instead of doing it then. */
    private static final String NO_CLOCK = """
            const [start, stop] = [window.setTimeout, window.clearTimeout];
            window.due = null;
            window.setTimeout = (run, time, ...more) => {
              if (time < 2000) { return start(run, time, ...more); }
              window.due = run;
              return -1;
            };
            window.clearTimeout = (id) => { if (id === -1) { window.due = null; } else { stop(id); } };
            """;

    private final Browser browser;
    private final ChromeDriver driver;

    private CarouselPattern(Browser browser) {
        this.browser = browser;
        driver = (ChromeDriver) browser.driver();
    }

    /** @param address of a presentation with three slides that nobody looked at in this browser */
    static void check(Browser browser, String address) {
        ChromeDriver driver = (ChromeDriver) browser.driver();
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", NO_CLOCK));
        browser.go(address).find("#show");
        CarouselPattern pattern = new CarouselPattern(browser);
        pattern.names();
        pattern.turning();
        pattern.stopping();
        pattern.hovering();
        pattern.choosing();
        pattern.keys();
        pattern.remembering();
        pattern.calm(address);
    }

    private WebElement show() {
        return browser.find("#show");
    }

    private WebElement rotate() {
        return browser.find("[data-rotate]");
    }

    private static String said(WebElement of, String attribute) {
        return String.valueOf(of.getAttribute(attribute));
    }

    /** Place of the slide that is in reach: all others are not. */
    private String current() {
        List<WebElement> reached = browser.all("#show .slide:not([inert])");
        assertThat(reached).as("what is out of view is out of reach").hasSize(1);
        return said(reached.getFirst(), "id").replace("slide-", "");
    }

    private boolean turns() {
        return Boolean.TRUE.equals(driver.executeScript("return window.due !== null"));
    }

    private String live() {
        return said(browser.find("[data-live]"), "aria-live");
    }

    private String active() {
        return String.valueOf(driver.executeScript(
                "const one = document.activeElement; return one.getAttribute('aria-label') ?? one.localName"));
    }

    private void names() {
        assertThat(show().getTagName()).as("a named section is a region").isEqualTo("section");
        assertThat(said(show(), "aria-roledescription")).isEqualTo("carousel");
        assertThat(said(show(), "aria-label")).isNotBlank().doesNotContainIgnoringCase("carousel");
        List<WebElement> slides = browser.all("#show .slide");
        assertThat(slides).hasSize(3);
        for (int i = 0; i < slides.size(); i++) {
            assertThat(said(slides.get(i), "role")).isEqualTo("group");
            assertThat(said(slides.get(i), "aria-roledescription")).isEqualTo("slide");
            assertThat(said(slides.get(i), "aria-label")).startsWith((i + 1) + " of 3: ");
        }
        assertThat(browser.all("#show .show-bar button"))
                .as("native buttons, each with a name")
                .hasSize(6)
                .allMatch(button -> !said(button, "aria-label").isBlank());
        List<?> order = (List<?>) Objects.requireNonNull(driver.executeScript(
                "return [...document.querySelectorAll('#show button, #show a[href], #show [tabindex]')]"
                        + ".filter((one) => !one.closest('[inert]')).map((one) => one.hasAttribute('data-rotate'))"));
        assertThat(order.getFirst()).as("what stops it is the first stop").isEqualTo(true);
        assertThat(browser.find(".show-dots").getAttribute("role")).isEqualTo("group");
        assertThat(said(browser.find(".show-dots"), "aria-label")).isEqualTo("Choose a slide");
    }

    private void turning() {
        assertThat(turns()).isTrue();
        assertThat(said(rotate(), "aria-label"))
                .as("its name says what it does")
                .isEqualTo("Stop changing slides");
        assertThat(rotate().getAttribute("aria-pressed"))
                .as("a name that changes, no state")
                .isNull();
        assertThat(live()).as("nothing is read out while it turns").isEqualTo("off");
        driver.executeScript("window.due()");
        assertThat(current()).isEqualTo("2");
    }

    private void stopping() {
        browser.click(rotate());
        assertThat(turns()).isFalse();
        assertThat(said(rotate(), "aria-label")).isEqualTo("Change slides by themselves");
        assertThat(live()).isEqualTo("polite");
        browser.click(rotate());
        assertThat(turns()).as("asked for, though the pointer rests here").isTrue();
        new Actions(driver).sendKeys(Keys.TAB).perform();
        assertThat(turns()).as("the keyboard came in").isFalse();
        driver.executeScript("document.activeElement.blur()");
        assertThat(turns()).as("it does not begin again by itself").isFalse();
    }

    private void hovering() {
        browser.click(rotate());
        Actions pointer = new Actions(driver);
        pointer.moveToElement(browser.find("main h1")).perform();
        assertThat(turns()).isTrue();
        pointer.moveToElement(browser.find("#show-slides")).perform();
        assertThat(turns()).as("it waits for who points at it").isFalse();
        pointer.moveToElement(browser.find("main h1")).perform();
        assertThat(turns()).isTrue();
    }

    private void choosing() {
        browser.press("Next slide");
        assertThat(current()).isEqualTo("3");
        assertThat(active()).as("the focus stays").isEqualTo("Next slide");
        assertThat(turns()).as("a choice stops it").isFalse();
        assertThat(browser.find("[data-said]").getAttribute("textContent")).isEqualTo("3 of 3");
        browser.press("Next slide");
        assertThat(current()).as("behind the last comes the first").isEqualTo("1");
        browser.press("Previous slide");
        assertThat(current()).isEqualTo("3");
        assertThat(said(browser.find("[data-dot='2']"), "aria-disabled")).isEqualTo("true");
        browser.press("Slide 1 of 3");
        assertThat(current()).isEqualTo("1");
        assertThat(browser.all("[data-dot][aria-disabled=true]")).hasSize(1);
    }

    private void keys() {
        WebElement row = browser.find("#show-slides");
        row.sendKeys(Keys.END);
        assertThat(current()).isEqualTo("3");
        row.sendKeys(Keys.ARROW_LEFT);
        assertThat(current()).isEqualTo("2");
        row.sendKeys(Keys.HOME);
        assertThat(current()).isEqualTo("1");
        browser.find("#slide-1 .slide-call").sendKeys(Keys.ARROW_RIGHT);
        assertThat(current()).isEqualTo("2");
        assertThat(active()).as("what goes out of reach takes no focus along").isEqualTo("Slides");
    }

    private void remembering() {
        browser.click(rotate()).click(rotate());
        driver.navigate().refresh();
        assertThat(said(rotate(), "aria-label"))
                .as("the choice is remembered")
                .isEqualTo("Change slides by themselves");
        assertThat(turns()).isFalse();
        browser.click(rotate());
        driver.navigate().refresh();
        assertThat(said(rotate(), "aria-label")).isEqualTo("Stop changing slides");
    }

    /** Who wants little motion, or pays for every byte, begins it. */
    private void calm(String address) {
        Map<String, String> calm = Map.of("name", "prefers-reduced-motion", "value", "reduce");
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(calm)));
        browser.go(address);
        assertThat(said(rotate(), "aria-label")).isEqualTo("Change slides by themselves");
        assertThat(turns()).isFalse();
    }
}

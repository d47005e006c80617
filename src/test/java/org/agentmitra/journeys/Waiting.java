package org.agentmitra.journeys;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Asks a page again until it is as wanted. An element that left the page while it was looked at is looked for again;
 * Chromium says so in two ways.
 *
 * @param seen what the page shows, for who waited in vain
 */
record Waiting(WebDriver driver, Supplier<String> seen) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration OFTEN = Duration.ofMillis(60);
    private static final String GONE = "does not belong to the document";

    /** @param condition null or false as long as the page is not as wanted */
    <T> T until(Function<WebDriver, T> condition) {
        return new WebDriverWait(driver, PATIENCE, OFTEN)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(seen)
                .until(page -> look(page, condition));
    }

    /** @param shown what a person sees of the page */
    void untilShown(String text, Supplier<String> shown) {
        until(page -> mayShow(text) && shown.get().contains(text) ? Boolean.TRUE : null);
    }

    /** What a person sees of a page takes the browser much longer to tell than what stands there. */
    private boolean mayShow(String text) {
        try {
            Object stands = ((JavascriptExecutor) driver)
                    .executeScript(
                            "return document.body?.innerText.replace(/\\s+/g, ' ').includes(arguments[0])",
                            text.replaceAll("\\s+", " "));
            return !Boolean.FALSE.equals(stands);
        } catch (WebDriverException leaving) {
            return true;
        }
    }

    private static <T> @Nullable T look(WebDriver page, Function<WebDriver, T> condition) {
        try {
            return condition.apply(page);
        } catch (WebDriverException failed) {
            if (String.valueOf(failed.getMessage()).contains(GONE)) {
                return null;
            }
            throw failed;
        }
    }
}

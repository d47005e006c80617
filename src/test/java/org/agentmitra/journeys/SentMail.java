package org.agentmitra.journeys;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Reads what the portal sent, as its administrator does in the demo's outbox. */
final class SentMail {
    private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");

    private SentMail() {}

    /** Path and query of the last link that went to the address, as soon as it is there. */
    static String link(int port, String address) {
        try (Browser browser = new Browser(port).signIn("root")) {
            String link = browser.await(page -> browser.go("/outbox").all("article.letter").stream()
                    .filter(letter -> letter.getText().contains(address))
                    .findFirst()
                    .flatMap(SentMail::target)
                    .orElse(null));
            return link.replaceFirst("https?://[^/]+", "");
        }
    }

    /** The last code that went to the address, as soon as it is there. */
    static String code(int port, String address) {
        try (Browser browser = new Browser(port).signIn("root")) {
            return browser.await(page -> browser.go("/outbox").all("article.letter").stream()
                    .map(WebElement::getText)
                    .filter(letter -> letter.contains(address))
                    .findFirst()
                    .map(CODE::matcher)
                    .filter(Matcher::find)
                    .map(Matcher::group)
                    .orElse(null));
        }
    }

    private static Optional<String> target(WebElement letter) {
        return letter.findElements(By.tagName("a")).stream()
                .map(link -> link.getDomProperty("href"))
                .findFirst();
    }
}

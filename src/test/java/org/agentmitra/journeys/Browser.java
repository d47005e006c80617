package org.agentmitra.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;

/** A person at a browser: goes to pages, reads them, fills in and presses. */
class Browser implements AutoCloseable {
    private final ChromeDriver driver;
    private final boolean script;
    private final String address;
    private boolean badLine;
    /** Where the browser is to be when somebody looks again; null where it is there. */
    private @Nullable String awaited;

    Browser(int port) {
        this(port, true);
    }

    Browser(int port, boolean script) {
        this.script = script;
        driver = Chromium.take(script);
        address = "http://localhost:" + port;
        driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(30));
        window(1280, 900);
    }

    /** At the end of a line that is cut on purpose: pages may complain of it. */
    Browser onBadLine() {
        badLine = true;
        return this;
    }

    WebDriver driver() {
        return settled();
    }

    Browser go(String path) {
        awaited = null;
        driver.get(address + path);
        return this;
    }

    /** Goes to the page as soon as anybody does something with it. */
    Browser goLater(String path) {
        awaited = path;
        return this;
    }

    private ChromeDriver settled() {
        if (awaited != null) {
            go(awaited);
        }
        return driver;
    }

    /** Path and query of the page shown. */
    String path() {
        return settled().getCurrentUrl().substring(address.length());
    }

    String title() {
        return settled().getTitle();
    }

    String text() {
        return settled().findElement(By.tagName("body")).getText();
    }

    WebElement find(String css) {
        return await(browser -> driver.findElements(By.cssSelector(css)).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElse(null));
    }

    List<WebElement> all(String css) {
        return settled().findElements(By.cssSelector(css));
    }

    /** The links, buttons and cells of a column, as a person reads them. */
    List<String> texts(String css) {
        return await(browser -> all(css).stream().map(WebElement::getText).toList());
    }

    Browser fill(String name, String value) {
        WebElement field = find("main [name='" + name + "']");
        field.clear();
        field.sendKeys(value);
        return this;
    }

    Browser choose(String name, String option) {
        new Select(find("main select[name='" + name + "']")).selectByVisibleText(option);
        return this;
    }

    Browser attach(Path file) {
        all("input[type=file]").getFirst().sendKeys(file.toString());
        return this;
    }

    /** Presses the button or link that carries the text. */
    Browser press(String text) {
        String carries = "[normalize-space()=\"" + text + "\" or @aria-label=\"" + text + "\"]";
        String path = "//button" + carries + "|//a" + carries + "|//summary" + carries;
        await(browser -> {
            WebElement target = driver.findElements(By.xpath(path)).stream()
                    .filter(WebElement::isDisplayed)
                    .findFirst()
                    .orElse(null);
            return target == null ? null : click(target);
        });
        return this;
    }

    /** In the middle of the window, clear of what sticks to its edges. */
    Browser click(WebElement target) {
        driver.executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", target);
        target.click();
        return this;
    }

    Browser waitForText(String text) {
        waiting().untilShown(text, this::text);
        return this;
    }

    <T> T await(Function<WebDriver, T> condition) {
        return waiting().until(condition);
    }

    private Waiting waiting() {
        return new Waiting(settled(), () -> path() + " shows: " + text());
    }

    /** Waits until the path and query are as wanted: the page that a press leads to. */
    Browser waitForPath(String regex) {
        await(browser -> path().matches(regex) ? Boolean.TRUE : null);
        return this;
    }

    Browser back() {
        settled().navigate().back();
        return this;
    }

    /** Name and id of the element that has the focus. */
    String focused() {
        WebElement active = settled().switchTo().activeElement();
        return active.getTagName() + "#" + active.getAttribute("id");
    }

    /** Size of the page itself; the smallest window of a desktop is wider than a phone. */
    Browser window(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    /** As the device says it prefers: light or dark. */
    Browser prefers(String scheme) {
        Map<String, String> feature = Map.of("name", "prefers-color-scheme", "value", scheme);
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
        return this;
    }

    /** Bytes that the page and all that belongs to it took, with nothing in the cache. */
    long transfer(String path) {
        driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
        go(path);
        return ((Number) Objects.requireNonNull(driver.executeScript("return performance.getEntriesByType('navigation')"
                        + ".concat(performance.getEntriesByType('resource'))"
                        + ".reduce((sum, one) => sum + one.transferSize, 0)")))
                .longValue();
    }

    /** Fetches with the cookies of this browser, past its window. */
    HttpResponse<byte[]> fetch(String path) throws IOException, InterruptedException {
        String cookies = settled().manage().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        HttpRequest request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : address + path))
                .header("Cookie", cookies)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    /** Pixels by which the page is wider than the window. */
    long overflow() {
        return (Long) settled()
                .executeScript("const { scrollWidth, clientWidth } = document.documentElement;"
                        + " return Math.max(0, scrollWidth - clientWidth)");
    }

    Browser cookie(String name, String value) {
        driver.executeCdpCommand("Network.setCookie", Map.of("name", name, "value", value, "url", address + "/"));
        return this;
    }

    /** Past the page, which takes seconds each time; those journeys that are about it fill it in. */
    Browser signIn(String mailbox) {
        Object agent = driver.executeCdpCommand("Browser.getVersion", Map.of()).get("userAgent");
        PortalClient person = new PortalClient(URI.create(address).getPort(), String.valueOf(agent));
        String next = person.signedIn(mailbox + "@demo.example");
        person.cookies().forEach(this::cookie);
        return goLater(URI.create(next).getPath());
    }

    Browser signInHere(String mailbox) {
        fill("name", mailbox + "@demo.example").fill("password", "Marigold-Ledger-26");
        click(find("main form button[type=submit]"));
        await(browser -> path().startsWith("/login") ? null : Boolean.TRUE);
        return this;
    }

    /** Keeps a picture of the page under target/screenshots, and under docs when the build is asked to renew those. */
    Browser picture(String name) {
        Picture.keep(settled().getScreenshotAs(OutputType.BYTES), name);
        return this;
    }

    @Override
    public void close() {
        List<String> complaints = badLine ? Chromium.complaintsOnBadLine(driver) : Chromium.complaints(driver);
        Chromium.handBack(driver, script, address);
        assertThat(complaints).as("console").isEmpty();
    }
}

package org.agentmitra.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A person at a browser: goes to pages, reads them, fills in and presses. */
class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ChromeDriver driver;
    private final String address;

    Browser(int port) {
        this(port, true);
    }

    Browser(int port, boolean script) {
        ChromeOptions options = new ChromeOptions();
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--lang=en",
                "--user-data-dir=" + temporary());
        if (!script) {
            options.setExperimentalOption(
                    "prefs", java.util.Map.of("profile.managed_default_content_settings.javascript", 2));
        }
        ChromeDriverService.Builder service = new ChromeDriverService.Builder();
        Path debian = Path.of("/usr/bin/chromedriver");
        if (Files.isExecutable(debian)) {
            service.usingDriverExecutable(debian.toFile());
            options.setBinary("/usr/bin/chromium");
        }
        driver = new ChromeDriver(service.build(), options);
        address = "http://localhost:" + port;
        driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(30));
        window(1280, 900);
    }

    WebDriver driver() {
        return driver;
    }

    Browser go(String path) {
        driver.get(address + path);
        return this;
    }

    /** Path and query of the page shown. */
    String path() {
        return driver.getCurrentUrl().substring(address.length());
    }

    String title() {
        return driver.getTitle();
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    WebElement find(String css) {
        return await(browser -> driver.findElements(By.cssSelector(css)).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElse(null));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    Browser fill(String name, String value) {
        WebElement field = find("[name='" + name + "']");
        field.clear();
        field.sendKeys(value);
        return this;
    }

    /** Presses the button or link that carries the text. */
    Browser press(String text) {
        String literal = "\"" + text + "\"";
        WebElement target = await(browser -> driver
                .findElements(
                        By.xpath("//button[normalize-space()=" + literal + "]|//a[normalize-space()=" + literal + "]"))
                .stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElse(null));
        driver.executeScript("arguments[0].scrollIntoView({block:'center'})", target);
        target.click();
        return this;
    }

    Browser waitForText(String text) {
        await(browser -> text().contains(text) ? Boolean.TRUE : null);
        return this;
    }

    <T> T await(Function<WebDriver, T> condition) {
        return new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .until(condition::apply);
    }

    Browser window(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
        return this;
    }

    /** Pixels by which the page is wider than the window. */
    long overflow() {
        return (Long) driver.executeScript(
                "return Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)");
    }

    Browser cookie(String name, String value) {
        driver.manage().addCookie(new Cookie(name, value, "/"));
        return this;
    }

    Browser signIn(String email) {
        go("/login").fill("email", email).fill("password", "Marigold-Ledger-26");
        find("form button[type=submit]").click();
        await(browser -> path().startsWith("/login") ? null : Boolean.TRUE);
        return this;
    }

    /** Keeps a picture of the page under target/screenshots, and under docs when the build is asked to renew those. */
    Browser picture(String name) {
        byte[] png = driver.getScreenshotAs(OutputType.BYTES);
        try {
            Files.createDirectories(Path.of("target/screenshots"));
            Files.write(Path.of("target/screenshots", name + ".png"), png);
            if (Boolean.getBoolean("renew.screenshots")) {
                Files.createDirectories(Path.of("docs/screenshots"));
                Files.write(Path.of("docs/screenshots", name + ".png"), png);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static String temporary() {
        try {
            return Files.createTempDirectory("browser").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

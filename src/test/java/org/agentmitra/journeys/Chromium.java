package org.agentmitra.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Browsers that remember nobody: the system's own where there is one, else Selenium's. To start one takes seconds of
 * processor, so those that are handed back are emptied and used again.
 */
final class Chromium {
    private static final Map<Boolean, Deque<ChromeDriver>> IDLE =
            Map.of(true, new ArrayDeque<>(), false, new ArrayDeque<>());

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Chromium::quitAll));
    }

    private Chromium() {}

    /** @param script whether pages may run JavaScript */
    static synchronized ChromeDriver take(boolean script) {
        ChromeDriver idle = IDLE.get(script).poll();
        return idle == null ? start(script) : idle;
    }

    /** Takes a browser back; one that cannot be emptied, as it happens on a busy machine, is not used again. */
    static void handBack(ChromeDriver driver, boolean script, String address) {
        try {
            empty(driver, address);
        } catch (WebDriverException stuck) {
            driver.quit();
            return;
        }
        keep(driver, script);
    }

    private static synchronized void keep(ChromeDriver driver, boolean script) {
        IDLE.get(script).push(driver);
    }

    /** Leaves nothing of its cookies, of what its pages stored, of its tabs and their history. */
    private static void empty(ChromeDriver driver, String address) {
        List<String> tabs = List.copyOf(driver.getWindowHandles());
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        driver.executeCdpCommand("Storage.clearDataForOrigin", Map.of("origin", address, "storageTypes", "all"));
        String fresh = driver.switchTo().newWindow(WindowType.TAB).getWindowHandle();
        for (String tab : tabs) {
            driver.switchTo().window(tab).close();
        }
        driver.switchTo().window(fresh);
    }

    private static synchronized void quitAll() {
        IDLE.values().forEach(idle -> idle.forEach(ChromeDriver::quit));
    }

    private static ChromeDriver start(boolean script) {
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
                "--window-size=1400,1100",
                "--lang=en",
                "--user-data-dir=" + temporary());
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        if (!script) {
            options.setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        }
        ChromeDriverService.Builder service = new ChromeDriverService.Builder();
        Path debian = Path.of("/usr/bin/chromedriver");
        if (Files.isExecutable(debian)) {
            service.usingDriverExecutable(debian.toFile());
            options.setBinary("/usr/bin/chromium");
        }
        return new ChromeDriver(service.build(), options);
    }

    private static String temporary() {
        try {
            return Files.createTempDirectory("browser").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the pages complained about in the console; an answer that refuses on purpose is no complaint. */
    static List<String> complaints(ChromeDriver driver) {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .filter(message -> !message.matches("(?s).*(status of 4|Error Code 4)\\d\\d.*"))
                .toList();
    }

    /** The same at the end of a line that is lost on purpose. */
    static List<String> complaintsOnBadLine(ChromeDriver driver) {
        return complaints(driver).stream()
                .filter(message -> !message.matches("(?s).*(net::ERR_|htmx:(afterRequest|sendError)).*"))
                .toList();
    }
}

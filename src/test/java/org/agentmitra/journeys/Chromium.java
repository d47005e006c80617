package org.agentmitra.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Starts a browser that nobody used before: the system's own where there is one, else Selenium's. */
final class Chromium {
    private Chromium() {}

    /** @param script whether pages may run JavaScript */
    static ChromeDriver start(boolean script) {
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
}

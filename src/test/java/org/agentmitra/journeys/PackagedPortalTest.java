package org.agentmitra.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;

/** The packaged portal in an empty folder: what it refuses, and how its first account is made. */
class PackagedPortalTest {
    private static final Pattern CODE = Pattern.compile("/setup and enter the set-up code (\\S+)");
    private static final String PASSWORD = "Copper-Lantern-41";

    @TempDir
    Path folder;

    private PackagedJar jar;

    @BeforeEach
    void unpack() {
        jar = new PackagedJar(folder);
    }

    @AfterEach
    void close() {
        jar.close();
    }

    @Test
    void refusesToStartWithoutASecretOfItsOwn() throws Exception {
        assertThat(jar.refusal(Map.of())).contains("No secret is set", "--new-secret");
        assertThat(jar.refusal(Map.of("PORTAL_SECRET", "changeme"))).contains("is not a secret of this portal");
        assertThat(folder.resolve("data")).doesNotExist();

        String secret = jar.answer("--new-secret");
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/demo-secret"), asDemo(secret));
        assertThat(jar.refusal(Map.of("PORTAL_SECRET_FILE", "data/demo-secret")))
                .contains("was made for a demo");
        assertThat(jar.refusal(Map.of("PORTAL_SECRET", secret))).contains("holds a demo world");
        assertThat(folder.resolve("data/portal.mv.db")).doesNotExist();
    }

    private static String asDemo(String secret) {
        String json = new String(Base64.getDecoder().decode(secret), StandardCharsets.UTF_8);
        assertThat(json).contains("\"production\"");
        return Base64.getEncoder()
                .encodeToString(json.replace("\"production\"", "\"demo\"").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theFirstVisitMakesTheFirstAccount() throws Exception {
        String code = jar.start(Map.of("PORTAL_SECRET", jar.answer("--new-secret")), CODE)
                .group(1);
        try (Browser browser = new Browser(jar.port())) {
            browser.go("/policies?q=rao").waitForPath("/setup");
            fill(browser, code, "passwordpassword").waitForText("among the first that are guessed");
            assertThat(browser.find("[name='email']").getAttribute("value")).isEqualTo("root@example.com");
            fill(browser, "00000-00000-00000-00000", PASSWORD).waitForText("This is not the set-up code");
            fill(browser, code, PASSWORD).waitForText("Namaste, Asha Rao");
            assertThat(browser.go("/setup").title()).startsWith("Page not found");
            browser.go("/imports/new").waitForPath("/imports").waitForText("No insurer is registered yet");
            Cookie session = browser.driver().manage().getCookieNamed("__Host-session");
            assertThat(session.isSecure() && session.isHttpOnly()).isTrue();
            assertThat(session.getSameSite()).isEqualTo("Lax");
        }
        jar.stop();
    }

    private static Browser fill(Browser browser, String code, String password) {
        browser.fill("code", code).fill("name", "Asha Rao").fill("email", "root@example.com");
        browser.fill("password", password).fill("again", password);
        return browser.click(browser.driver().findElement(By.cssSelector("main form button[type=submit]")));
    }
}

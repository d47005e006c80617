package org.agentmitra.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final Pattern CODE = Pattern.compile("(/setup) and enter the set-up code (\\S+)");
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

        demoSecret();
        assertThat(jar.refusal(Map.of("PORTAL_SECRET_FILE", "data/demo-secret")))
                .contains("was made for a demo");
        assertThat(jar.refusal(Map.of("PORTAL_SECRET", jar.answer(Map.of(), "--new-secret"))))
                .contains("holds a demo world");
        assertThat(folder.resolve("data/portal.mv.db")).doesNotExist();
    }

    /** As a demo leaves it behind; one that cannot get its database has made its secret all the same. */
    private void demoSecret() throws IOException, InterruptedException {
        String nowhere = "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/nowhere";
        String folderOfDemo = "--portal.data-folder=./data";
        assertThat(jar.refusal(Map.of(), "--spring.profiles.active=demo", nowhere, folderOfDemo))
                .contains("The database cannot be opened");
    }

    @Test
    void theFirstVisitMakesTheFirstAccount() throws Exception {
        String secret = jar.answer(Map.of(), "--new-secret");
        String code = jar.start(Map.of("PORTAL_SECRET", secret), CODE).group(2);
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
        startsOnlyWithItsOwnSecret(secret);
    }

    private void startsOnlyWithItsOwnSecret(String secret) throws Exception {
        String other = jar.answer(Map.of(), "--new-secret");
        assertThat(jar.refusal(Map.of("PORTAL_SECRET", other))).contains("not the one this database was begun with");
        String rotated = jar.answer(Map.of("PORTAL_SECRET", secret), "--rotate-secret");
        Path file = Files.writeString(folder.resolve("secret"), rotated);
        jar.start(Map.of("PORTAL_SECRET_FILE", file.toString()), Pattern.compile("Started Portal"));
        jar.stop();
    }

    private static Browser fill(Browser browser, String code, String password) {
        browser.fill("code", code).fill("name", "Asha Rao").fill("email", "root@example.com");
        browser.fill("password", password).fill("again", password);
        return browser.click(browser.driver().findElement(By.cssSelector("main form button[type=submit]")));
    }
}

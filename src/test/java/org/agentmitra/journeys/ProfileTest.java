package org.agentmitra.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.agentmitra.accounts.Accounts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody keeps up what is theirs: choices that follow to another browser, picture, address. */
@Journey
class ProfileTest {
    private static final String PASSWORD = "Marigold-Ledger-26";
    private static final String OLD = "kavita@demo.example";
    private static final String NEW = "kavita.nair@demo.example";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @TempDir
    Path folder;

    @Test
    @Tag("full")
    void choicesFollowToAnotherBrowser() {
        accounts.open(null, "Lakshmi Menon", "lakshmi@demo.example", PASSWORD, "junior_agent");
        try (Browser desk = new Browser(port).signIn("lakshmi");
                Browser phone = new Browser(port)) {
            desk.go("/profile").press("Language and appearance").waitForPath("/profile/preferences/edit");
            desk.choose("theme", "Dark").choose("textSize", "Largest").choose("home", "Policies");
            desk.click(desk.find("#contrast")).press("Save").waitForText("Your choices are saved.");
            desk.picture("profile-preferences");
            phone.signIn("lakshmi").waitForPath("/policies.*");
            assertThat(phone.find("html").getAttribute("data-bs-theme")).isEqualTo("dark");
            assertThat(phone.find("html").getCssValue("font-size")).isEqualTo("21px");
            assertThat(phone.find("html").getAttribute("data-contrast")).isEqualTo("more");
            phone.go("/profile/preferences/edit").choose("theme", "As this browser last used");
            phone.choose("textSize", "Normal").press("Save").waitForText("Your choices are saved.");
            assertThat(phone.find("html").getCssValue("font-size")).isEqualTo("16px");
        }
    }

    @Test
    void theAddressChangesByTwoCodesAndIsTakenBackByTheOldOne() {
        accounts.open(null, "Kavita Nair", OLD, PASSWORD, "junior_agent");
        try (Browser browser = new Browser(port).signIn("kavita")) {
            browser.go("/profile").click(browser.find("#change-email")).waitForPath("/profile/email/edit");
            browser.fill("contact", NEW).press("Send the codes");
            browser.waitForText("Enter both codes").picture("profile-email");
            browser.fill("own", SentMail.code(port, OLD)).fill("fresh", SentMail.code(port, NEW));
            browser.press("Confirm the change").waitForText("Your e-mail address is changed");
            assertThat(browser.text()).contains(NEW);
            browser.go(SentMail.link(port, OLD)).waitForText("Take the change back");
            browser.picture("profile-undo");
            browser.click(browser.find("main form button[type=submit]")).waitForText("The change is taken back");
            browser.go("/profile").waitForPath("/login.*");
        }
    }

    @Test
    void aPictureIsShownAndThePagesAreForEverybody() throws IOException {
        accounts.open(null, "Mohan Das", "mohan@demo.example", PASSWORD, "junior_agent");
        try (Browser browser = new Browser(port).signIn("mohan")) {
            browser.go("/profile").press("Add a picture").attach(picture()).press("Use this picture");
            browser.waitForText("Your picture is changed.");
            assertThat(browser.all(".topbar img.avatar-picture")).hasSize(1);
            browser.await(page -> (Boolean) ((org.openqa.selenium.JavascriptExecutor) page)
                    .executeScript("return document.querySelector('.topbar .avatar-picture').naturalWidth === 256"));
            browser.picture("profile");
            for (String path : new String[] {
                "/profile",
                "/profile/picture/edit",
                "/profile/name/edit",
                "/profile/email/edit",
                "/profile/preferences/edit",
                "/profile/privacy/edit",
                "/profile/notices/edit"
            }) {
                Accessibility.check(browser, path);
            }
            browser.go("/profile/notices/edit").picture("profile-notices");
            browser.go("/profile/privacy/edit").picture("profile-privacy");
            browser.go("/profile/data/edit").click(browser.driver().findElement(By.id("kind-ERASURE")));
            browser.fill("wish", "I work elsewhere now.").press("Ask").waitForText("Your request is recorded.");
            browser.press("Make a copy of my data").waitForText("Your copy is ready.");
            Accessibility.check(browser, "/profile/data/edit");
            browser.go("/profile/data/edit")
                    .picture("profile-data")
                    .window(390, 844)
                    .picture("profile-data-phone");
            browser.go("/profile").picture("profile-phone");
        }
        try (Browser browser = new Browser(port).signIn("root")) {
            browser.go("/privacy/requests").waitForText("Erasure").picture("privacy-requests");
            Accessibility.check(browser, "/privacy/requests");
            browser.click(browser.find("td.name a")).waitForText("I work elsewhere now.");
            Accessibility.check(browser, browser.path(), "privacy request");
            browser.picture("privacy-request").fill("answer", "Done.").press("Mark as answered");
            browser.waitForText("The request is answered");
        }
    }

    private Path picture() throws IOException {
        BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0xF2A516));
        pen.fillRect(0, 0, 640, 480);
        pen.setColor(new Color(0x0F5257));
        pen.fillOval(200, 120, 240, 240);
        pen.dispose();
        Path file = folder.resolve("me.png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }
}

package org.agentmitra.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody who forgot the password sets another one by a mailed link, and changes it once more. */
@Journey
class PasswordResetTest {
    private static final String MAILBOX = "agent8@demo.example";
    private static final String NEXT = "kettle lantern orchard";
    private static final String LAST = "orchard lantern kettle";

    @LocalServerPort
    int port;

    @Test
    void whoForgotThePasswordComesInAgain() {
        try (Browser phone = new Browser(port).signIn("agent8").go("/customers");
                Browser desk = new Browser(port, false)) {
            asks(desk);
            String link = SentMail.link(port, MAILBOX);
            desk.go(link).waitForText("Choose a new password");
            assertThat(desk.path()).isEqualTo("/password/reset/edit");
            desk.fill("password", NEXT).fill("again", NEXT).picture("password-reset");
            desk.press("Save the password").waitForText("Your password has been changed. Sign in with the new one.");
            phone.press("Policies").waitForPath("/login\\?next=.*");
            desk.go(link).waitForText("This link no longer works");
            desk.go("/login");
            signsIn(desk, NEXT);
            changes(desk);
        }
    }

    @Test
    void thePagesAreForEverybody() {
        try (Browser browser = new Browser(port)) {
            Accessibility.check(browser.go("/login"), "/password/reset/new");
            Accessibility.check(browser, "/password/reset/new?dead=true", "dead link");
            Accessibility.check(browser, "/password/reset/sent");
            browser.go("/password/reset/new")
                    .fill("email", "agent7@demo.example")
                    .press("Send me a link");
            browser.waitForText("Check your e-mail").go(SentMail.link(port, "agent7@demo.example"));
            Accessibility.check(browser, "/password/reset/edit");
            browser.press("Save the password").waitForText("There is a problem");
            browser.signIn("agent7");
            Accessibility.check(browser, "/password/edit");
        }
    }

    private static void asks(Browser desk) {
        desk.go("/login").press("Forgot your password?").waitForPath("/password/reset/new");
        desk.fill("email", MAILBOX).press("Send me a link").waitForText("Check your e-mail");
    }

    private static void signsIn(Browser desk, String password) {
        desk.fill("name", MAILBOX).fill("password", password);
        desk.click(desk.find("main form button[type=submit]")).waitForPath("/");
    }

    private static void changes(Browser desk) {
        desk.go("/password/edit").fill("current", NEXT).fill("password", LAST).fill("again", LAST);
        desk.press("Save the password").waitForText("Your password has been changed.");
        assertThat(desk.texts("tbody .status")).startsWith("This one");
    }
}

package org.agentmitra.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every way in but the e-mail address with a password, which all other journeys take. */
@Journey
class WaysInTest {
    private static final String PASSWORD = "Marigold-Ledger-26";
    private static final String PHONE = "+919876500077";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    @Tag("full")
    void phoneAndAgencyCodeAreNamesToo() {
        givePhone("agent6");
        String code = jdbc.sql("select n.code from tree_nodes n join agents a on a.id = n.agent_id"
                        + " join users u on u.id = a.user_id where u.email = 'agent6@demo.example' order by n.id")
                .query(String.class)
                .list()
                .getFirst();
        for (String name : List.of("98765 00077", code.toLowerCase(java.util.Locale.ROOT))) {
            try (Browser browser = new Browser(port)) {
                browser.go("/login").fill("name", name).fill("password", PASSWORD);
                browser.click(browser.find("main form button[type=submit]")).waitForPath("/");
            }
        }
    }

    @Test
    void aMailedCodeIsEnoughAlsoWithoutScript() {
        try (Browser browser = new Browser(port, false)) {
            browser.go("/login?next=/policies").press("Sign in with a code instead");
            browser.fill("name", "agent4@demo.example").press("Send me a code").waitForPath("/login/code");
            browser.press("Send another code").waitForText("Wait half a minute");
            browser.fill("code", "12").press("Sign in").waitForText("This code does not work");
            browser.fill("code", SentMail.code(port, "agent4@demo.example")).press("Sign in");
            browser.waitForPath("/policies");
        }
    }

    @Test
    @Tag("full")
    void aTextMessageBringsACodeToo() {
        givePhone("agent6");
        try (Browser browser = new Browser(port)) {
            browser.go("/login/code/new").fill("name", "098765-00077").press("Send me a code");
            browser.fill("code", SentMail.code(port, PHONE)).press("Sign in").waitForPath("/");
        }
    }

    @Test
    void anAppOnThePhoneIsTheSecondStep() {
        try (Browser browser = new Browser(port).signIn("agent3")) {
            browser.press("Menu of Farida Ansari");
            browser.press("Second step at sign-in");
            browser.press("Set up an authenticator app").waitForPath("/factors/setup");
            AuthenticatorApp app = new AuthenticatorApp(browser.find("#key").getText());
            String used = app.code(0);
            browser.picture("second-step-setup").fill("code", used).press("Switch the second step on");
            List<String> recovery =
                    browser.waitForText("Keep your recovery codes").texts(".recovery-codes li");
            assertThat(recovery).hasSize(10);
            browser.picture("recovery-codes").press("I have kept them").waitForText("10 recovery codes are left");
            leave(browser);
            firstStep(browser);
            browser.fill("code", used).press("Sign in").waitForText("This code does not work");
            browser.fill("code", app.code(1)).press("Sign in").waitForPath("/");
            leave(browser);
            firstStep(browser);
            browser.press("Use a recovery code").fill("code", recovery.getFirst());
            browser.press("Sign in").waitForPath("/");
            browser.go("/factors").waitForText("9 recovery codes are left");
            browser.press("Remove the app").waitForText("The second step is removed");
        }
    }

    @Test
    void thePagesAreForEverybody() {
        try (Browser browser = new Browser(port)) {
            Accessibility.check(browser.go("/login"), "/login/code/new");
            browser.go("/login/code/new").fill("name", "agent7@demo.example").press("Send me a code");
            Accessibility.check(browser.waitForPath("/login/code"), "/login/code");
            browser.go("/login/code").picture("sign-in-code");
            browser.signIn("agent7");
            confirmsThePhone(browser);
            browser.go("/factors");
            Accessibility.check(browser, "/factors");
            browser.go("/factors").picture("second-step");
            browser.press("Set up an authenticator app");
            Accessibility.check(browser.waitForPath("/factors/setup"), "/factors/setup");
            AuthenticatorApp app = new AuthenticatorApp(browser.find("#key").getText());
            browser.fill("code", app.code(0))
                    .press("Switch the second step on")
                    .waitForText("Keep your recovery codes");
            Accessibility.check(browser, "/factors", "second step on");
            leave(browser);
            firstStep(browser, "agent7");
            Accessibility.check(browser, "/login/factor");
            browser.go("/login/factor").picture("second-step-sign-in");
            Accessibility.check(browser, "/login/factor?recovery=true", "recovery code");
            jdbc.sql("delete from totp_factors").update();
        }
    }

    private void confirmsThePhone(Browser browser) {
        jdbc.sql("update users set phone = '+919876500078', phone_opens = false where email = 'agent7@demo.example'")
                .update();
        browser.go("/phone").press("Send me a code").waitForText("A code is on its way to your phone");
        Accessibility.check(browser, "/phone");
        browser.go("/phone").picture("phone").fill("code", SentMail.code(port, "+919876500078"));
        browser.press("Confirm the phone").waitForText("Your phone is confirmed");
    }

    private static void firstStep(Browser browser) {
        firstStep(browser, "agent3");
    }

    private static void firstStep(Browser browser, String mailbox) {
        browser.go("/login").fill("name", mailbox + "@demo.example").fill("password", PASSWORD);
        browser.click(browser.find("main form button[type=submit]")).waitForPath("/login/factor");
    }

    private static void leave(Browser browser) {
        browser.driver().manage().deleteAllCookies();
    }

    private void givePhone(String mailbox) {
        jdbc.sql("update users set phone = ?, phone_opens = true where email = ?")
                .params(PHONE, mailbox + "@demo.example")
                .update();
    }
}

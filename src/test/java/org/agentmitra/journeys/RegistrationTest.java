package org.agentmitra.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A policyholder opens an account on the phone. */
@Journey
class RegistrationTest {
    private static final String EMAIL = "lakshmi.nair@demo.example";
    private static final String PHONE = "+919876500123";
    private static final String PASSWORD = "kettle lantern orchard";

    @LocalServerPort
    int port;

    @Test
    void aPolicyholderRegistersOnThePhone() {
        try (Browser browser = new Browser(port)) {
            browser.window(390, 844)
                    .go("/login")
                    .press("Register as a policyholder")
                    .waitForPath("/registration");
            browser.press("Register").waitForText("Enter your mobile number.").picture("registration");
            browser.fill("name", "Lakshmi Nair").fill("email", EMAIL).fill("phone", "98765 00123");
            browser.fill("password", PASSWORD).fill("again", PASSWORD).press("Register");
            browser.waitForText("Step 1 of 2").picture("registration-code");
            Accessibility.check(browser, "/registration/code");
            browser.window(390, 844).go("/registration/code").fill("code", SentMail.code(port, EMAIL));
            browser.press("Confirm").waitForText("Step 2 of 2");
            browser.fill("code", SentMail.code(port, PHONE)).press("Confirm").waitForText("Your account is ready.");
            browser.fill("name", EMAIL).fill("password", PASSWORD);
            browser.click(browser.find("main form button[type=submit]")).waitForPath("/me");
            browser.waitForText("No policy is linked to your account yet").picture("registered");
            assertThat(browser.overflow()).isZero();
        }
    }

    @Test
    void theFormIsForEverybody() {
        try (Browser browser = new Browser(port).go("/login")) {
            Accessibility.check(browser, "/registration");
        }
    }
}

package org.agentmitra.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.agentmitra.sessions.Proofs;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.virtualauthenticator.HasVirtualAuthenticator;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticator;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions.Protocol;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions.Transport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The device of the person at the browser has a passkey. */
@Journey
class PasskeysTest {
    private static final String PASSWORD = "Marigold-Ledger-26";
    private static final String PERSON = "agent6";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aPasskeyOpensAloneAndAfterAPasswordUntilItIsRemoved() {
        try (Browser browser = new Browser(port).signIn(PERSON)) {
            VirtualAuthenticator device = device(browser);
            make(browser);
            leave(browser);
            // Offered where the name is typed, and this device takes what it is offered.
            browser.go("/login?next=/policies").waitForPath("/policies");

            // Whoever holds it is not its owner: the offer comes to nothing.
            device.setUserVerified(false);
            leave(browser);
            browser.go("/login?next=/customers").press("Sign in with a passkey").waitForPath("/login/passkey.*");
            device.setUserVerified(true);
            browser.press("Use a passkey").waitForPath("/customers");

            device.setUserVerified(false);
            leave(browser);
            browser.go("/login").fill("name", PERSON + "@demo.example").fill("password", PASSWORD);
            browser.click(browser.find("main form button[type=submit]")).waitForPath("/login/factor/passkey");
            device.setUserVerified(true);
            browser.press("Use a passkey").waitForPath("/");

            leave(browser);
            status("SUSPENDED");
            browser.go("/login/passkey").waitForText("This passkey does not open the portal");
            status("ACTIVE");
            browser.press("Use a passkey").waitForPath("/");

            tenMinutesPass();
            browser.go("/factors/passkeys").press("Pixel 9").press("Remove the passkey");
            browser.waitForText("Confirm that it is you").picture("confirmation-passkey");
            Accessibility.check(browser, browser.path(), "confirmation by passkey");
            browser.press("Use a passkey").waitForText("Pixel 9 was removed");
            leave(browser);
            browser.go("/login/passkey").waitForText("This passkey does not open the portal");
            browser.press("Sign in with your password instead").waitForPath("/login.*");
        }
    }

    @Test
    void withoutScriptNothingIsBrokenAndThePagesAreForEverybody() {
        try (Browser browser = new Browser(port, false)) {
            assertThat(browser.go("/login").text()).contains("Forgot").doesNotContain("Sign in with a passkey");
            browser.go("/login/passkey")
                    .waitForText("This browser has no passkeys")
                    .press("Sign in with your password instead");
        }
        try (Browser browser = new Browser(port)) {
            browser.go("/login").picture("sign-in");
            Accessibility.check(browser, "/login/passkey");
            browser.go("/login/passkey").picture("sign-in-passkey");
            browser.signIn(PERSON);
            Accessibility.check(browser, "/factors/passkeys");
            browser.go("/factors/passkeys").fill("label", "Pixel 9").press("Go on");
            Accessibility.check(browser.waitForPath("/factors/passkeys/setup"), "/factors/passkeys/setup");
            browser.go("/factors/passkeys/setup").picture("passkey-setup");
            device(browser);
            browser.press("Make the passkey").waitForText("Keep your recovery codes");
            Accessibility.check(browser, "/factors/passkeys", "with a passkey");
            browser.go("/factors/passkeys").picture("passkeys").press("Pixel 9");
            Accessibility.check(browser.waitForPath("/factors/passkeys/.*/edit"), browser.path(), "a passkey");
            browser.picture("passkey");
            browser.go("/factors").picture("second-step-passkeys");
            jdbc.sql("update passkeys set ended_at = created_at").update();
        }
    }

    /** Asked for a finger, it sees the owner's. */
    private static VirtualAuthenticator device(Browser browser) {
        return ((HasVirtualAuthenticator) browser.driver())
                .addVirtualAuthenticator(new VirtualAuthenticatorOptions()
                        .setProtocol(Protocol.CTAP2)
                        .setTransport(Transport.INTERNAL)
                        .setHasResidentKey(true)
                        .setHasUserVerification(true)
                        .setIsUserVerified(true)
                        .setIsUserConsenting(true));
    }

    private static void make(Browser browser) {
        browser.go("/factors").press("Your passkeys").fill("label", "Pixel 9");
        browser.press("Go on").waitForPath("/factors/passkeys/setup").press("Make the passkey");
        browser.waitForText("Keep your recovery codes")
                .press("I have kept them")
                .waitForText("Your passkeys");
    }

    private static void leave(Browser browser) {
        browser.driver().manage().deleteAllCookies();
    }

    private void tenMinutesPass() {
        int proofs = jdbc.sql("delete from spring_session_attributes where attribute_name = ? and session_primary_id in"
                        + " (select s.primary_id from spring_session s join users u"
                        + " on s.principal_name = cast(u.id as varchar(36)) where u.email = ?)")
                .params(Proofs.ATTRIBUTE, PERSON + "@demo.example")
                .update();
        assertThat(proofs).isPositive();
    }

    private void status(String status) {
        jdbc.sql("update users set status = ? where email = ?")
                .params(status, PERSON + "@demo.example")
                .update();
    }
}

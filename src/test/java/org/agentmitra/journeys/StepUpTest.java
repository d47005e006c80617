package org.agentmitra.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.sessions.Proofs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is powerful asks who sits there, and a role asks for a second step. */
@Journey
class StepUpTest {
    private static final String PASSWORD = "Marigold-Ledger-26";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatWasTypedWaitsForTheProofAndIsThenTaken() {
        try (Browser browser = new Browser(port).signIn("root")) {
            tenMinutesPass("root");
            Accessibility.check(browser, "/confirmation/new?proofNext=/users");
            browser.go("/users/new").fill("name", "Meera Proof").fill("email", "meera.proof@demo.example");
            browser.choose("role", "Support").click(browser.find("main form button[type=submit]"));
            browser.waitForText("Nothing you entered is lost").picture("confirmation");
            assertThat(browser.path()).startsWith("/confirmation/new");
            browser.press("Cancel").waitForPath("/users/new").waitForText("What you had typed is back");
            assertThat(browser.find("#email").getAttribute("value")).isEqualTo("meera.proof@demo.example");
            assertThat(browser.find("#role").getAttribute("value")).isEqualTo("support_staff");
            browser.click(browser.find("main form button[type=submit]")).waitForText("Nothing you entered is lost");
            browser.fill("proof", "not my password").press("Confirm and go on");
            browser.waitForText("This is not your password");
            speak(browser, "hi").waitForText("आपका लिखा कुछ भी नहीं खोया");
            speak(browser, "en").waitForText("Nothing you entered is lost").fill("proof", PASSWORD);
            browser.press("Confirm and go on").waitForPath("/users/[0-9a-f-]{36}");
            browser.waitForText("Meera Proof");
            tenMinutesPass("root");
            browser.go("/users?q=meera.proof").press("Export CSV");
            browser.waitForPath("/confirmation/new.*").fill("proof", PASSWORD).press("Confirm and go on");
            browser.waitForPath("/users\\?q=meera.proof").waitForText("Now take the file");
        }
    }

    @Test
    @Tag("full")
    void withoutScriptWhatWasTypedComesBackToo() {
        try (Browser browser = new Browser(port, false).signIn("root")) {
            tenMinutesPass("root");
            browser.go("/users/new").fill("name", "Meera Plain").fill("email", "meera.plain@demo.example");
            browser.choose("role", "Support").click(browser.find("main form button[type=submit]"));
            browser.waitForText("Nothing you entered is lost").press("Cancel").waitForText("Add a user");
            assertThat(browser.find("#name").getAttribute("value")).isEqualTo("Meera Plain");
            assertThat(browser.find("#email").getAttribute("value")).isEqualTo("meera.plain@demo.example");
            assertThat(browser.find("#role").getAttribute("value")).isEqualTo("support_staff");
            browser.click(browser.find("main form button[type=submit]")).fill("proof", PASSWORD);
            browser.press("Confirm and go on").waitForPath("/users/[0-9a-f-]{36}");
        }
    }

    /** A page is made for whoever may open it, also behind another address. */
    @Test
    void takingAFormBackLeadsPastNoRule() throws IOException, InterruptedException {
        PortalClient client = new PortalClient(port).signIn("senior@demo.example");
        for (String page : List.of("/users/new", "/audit", "/outbox", "/messages")) {
            assertThat(withdrawn(client, page).statusCode()).as(page).isEqualTo(403);
        }
        assertThat(withdrawn(client, "/nowhere").statusCode()).isEqualTo(404);
        assertThat(withdrawn(client, "https://example.com/").body()).contains("Namaste");
        assertThat(withdrawn(client, "/imports/new").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> withdrawn(PortalClient client, String page)
            throws IOException, InterruptedException {
        return client.answer("/confirmation/withdrawal", "/imports/new", Map.of("proofTo", "/x", "proofFrom", page));
    }

    private static Browser speak(Browser browser, String language) {
        browser.click(browser.find("summary .avatar"));
        return browser.click(browser.find("button[name=language][value=" + language + "]"));
    }

    @Test
    void aRoleAsksForASecondStepFromTheNextClickOn() {
        UUID agent = jdbc.sql("select id from users where email = 'agent2@demo.example'")
                .query(UUID.class)
                .single();
        jdbc.sql("insert into user_roles (user_id, role, granted_at) values (?, 'guest', current_timestamp)")
                .param(agent)
                .update();
        try (Browser root = new Browser(port).signIn("root");
                Browser browser = new Browser(port).signIn("agent2")) {
            Accessibility.check(root, "/roles/guest/factor/edit");
            root.go("/roles/guest").press("Change the second step");
            root.click(root.find("#secondFactor")).press("See what it does");
            root.waitForText("One user is asked for a second step").picture("second-step-of-a-role");
            root.press("Save").waitForPath("/roles/guest");
            browser.press("Policies").waitForPath("/factors").waitForText("Your role asks for a second step");
            Accessibility.check(browser, "/factors", "second step demanded");
            browser.picture("second-step-demanded")
                    .press("Set up an authenticator app")
                    .waitForPath("/factors/setup");
            AuthenticatorApp app = new AuthenticatorApp(browser.find("#key").getText());
            browser.fill("code", app.code(0)).press("Switch the second step on");
            browser.waitForText("Keep your recovery codes").press("I have kept them");
            browser.press("Policies").waitForPath("/policies");
            Accessibility.check(root, "/users/" + agent + "/factor-reset/new", "reset of a second step");
            root.go("/users/" + agent).press("Reset the second step").fill("reason", "Phone stolen");
            root.click(root.find("main form button[type=submit]")).waitForText("The second step is reset");
            browser.press("Customers").waitForPath("/login.*");
            browser.signInHere("agent2").waitForPath("/factors");
        } finally {
            jdbc.sql("update roles set second_factor = false").update();
            jdbc.sql("delete from user_roles where user_id = ? and role = 'guest'")
                    .param(agent)
                    .update();
            jdbc.sql("delete from totp_factors where user_id = ?").param(agent).update();
        }
    }

    private void tenMinutesPass(String mailbox) {
        int proofs = jdbc.sql("delete from spring_session_attributes where attribute_name = ? and session_primary_id in"
                        + " (select s.primary_id from spring_session s join users u"
                        + " on s.principal_name = cast(u.id as varchar(36)) where u.email = ?)")
                .params(Proofs.ATTRIBUTE, mailbox + "@demo.example")
                .update();
        assertThat(proofs).isPositive();
    }
}

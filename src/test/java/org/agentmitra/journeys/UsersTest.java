package org.agentmitra.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator looks after the users. */
@Journey
class UsersTest {
    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Test
    @Tag("full")
    void whoIsSuspendedIsOutWithTheNextClick() {
        try (Browser root = new Browser(port).signIn("root");
                Browser agent = new Browser(port).signIn("agent7")) {
            agent.go("/policies");
            root.press("Users").waitForPath("/users");
            root.fill("q", "thomas v").waitForPath("/users\\?.*q=thomas.*");
            root.press("Thomas Varghese").waitForText("0003222G");
            root.press("Suspend").waitForPath(".*/suspension/new");
            root.press("Suspend").waitForText("Say why.");
            root.fill("reason", "Left the branch").press("Suspend").waitForText("The user is suspended.");
            agent.press("Customers").waitForPath("/login\\?next=.*");
            agent.fill("name", "agent7@demo.example").fill("password", "Marigold-Ledger-26");
            agent.click(agent.find("main form button[type=submit]"));
            agent.waitForText("That did not work.");
            assertThat(agent.path()).startsWith("/login");
            root.press("Reactivate").waitForText("The user is reactivated.");
            agent.signInHere("agent7");
            assertThat(agent.path()).isEqualTo("/customers");
        }
    }

    @Test
    void thoseOfASpreadsheetWithoutFaultAreInvited() throws IOException {
        Path file = Files.writeString(
                folder.resolve("people.csv"),
                "Name,E-mail,Role,Language\nNila Bose,nila.bose@demo.example,Support,Hindi\n"
                        + "Arun Das,arun.das@demo.example,Support,\nBad Row,not-an-address,Emperor,\n");
        try (Browser root = new Browser(port).signIn("root")) {
            root.press("Users").press("Invite by spreadsheet").waitForPath("/imports/people/new");
            root.attach(file).press("Upload and check").waitForText("Checked, nobody invited yet");
            assertThat(root.text()).contains("not-an-address is not an e-mail address.", "There is no role “Emperor”.");
            Accessibility.check(root, root.path(), "people in review");
            root.press("Invite 2 people, skip 1").waitForText("Invited with errors");
            assertThat(root.texts("#progress dd.figure-value")).containsExactly("2", "0", "0", "1");
            root.picture("people-invited");
            root.press("See who is invited").waitForText("nila.bose@demo.example");
            assertThat(root.text())
                    .contains("Nila Bose", "arun.das@demo.example")
                    .doesNotContain("Bad Row");
            assertThat(SentMail.link(port, "nila.bose@demo.example")).contains("/password/reset?token=");
        }
    }

    @Test
    void whoIsInvitedComesIn() {
        String mailbox = "kavya@demo.example";
        try (Browser root = new Browser(port).signIn("root");
                Browser kavya = new Browser(port)) {
            root.go("/users/new").fill("name", "Kavya Pillai").fill("email", mailbox);
            root.choose("role", "Support").press("Add");
            root.waitForText("an invitation is on its way").picture("user-invited");
            kavya.go(SentMail.link(port, mailbox)).waitForText("Welcome to Agent Mitra");
            Accessibility.check(kavya, "/password/reset/edit", "invitation");
            kavya.fill("password", "kettle lantern orchard").fill("again", "kettle lantern orchard");
            kavya.press("Save the password").waitForText("Your account is ready.");
            kavya.fill("name", mailbox).fill("password", "kettle lantern orchard");
            kavya.click(kavya.find("main form button[type=submit]")).waitForPath("/");
            assertThat(kavya.text()).contains("Kavya Pillai");
        }
    }
}

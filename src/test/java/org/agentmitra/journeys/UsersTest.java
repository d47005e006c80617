package org.agentmitra.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator looks after the users. */
@Journey
class UsersTest {
    @LocalServerPort
    int port;

    @Test
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

package org.agentmitra.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Watching over sessions, and acting in somebody's place to help. */
@Journey
class WatchTest {
    @LocalServerPort
    int port;

    @Test
    void chosenSessionsEndOnTheirNextClick() {
        try (Browser root = new Browser(port).signIn("root");
                Browser agent = new Browser(port).signIn("agent6")) {
            agent.go("/policies");
            root.go("/users").press("Sessions").waitForPath("/users/sessions");
            root.fill("q", "simran").waitForPath("/users/sessions\\?.*q=simran.*");
            root.choose("state", root.find("#state option[value=open]").getText());
            root.waitForPath("/users/sessions\\?.*state=open.*");
            Accessibility.check(root, root.path(), "all sessions");
            root.all("#sessions tbody input[type=checkbox]").forEach(root::click);
            root.press("End those chosen").waitForText("What was ended").picture("sessions-ended");
            assertThat(root.texts("main .status")).isNotEmpty().containsOnly("Ended");
            agent.press("Customers").waitForPath("/login\\?next=.*");
        }
    }

    @Test
    void supportLooksInAnAgentsPlaceAndComesBack() {
        try (Browser root = new Browser(port).signIn("root")) {
            root.go("/users?q=thomas").press("Thomas Varghese").press("Act in their place");
            root.waitForPath(".*/impersonation/new").press("Begin").waitForText("Say why.");
            Accessibility.check(root, root.path().replace("/impersonation", "/impersonation/new"), "act in place");
            root.fill("reason", "Request 12").press("Begin");
            root.waitForText("You act in the place of Thomas Varghese.").waitForPath("/");
            Accessibility.check(root, "/policies", "acting");
            root.go("/customers").picture("acting");
            root.click(root.find("#customers tbody a")).press("Change").waitForPath(".*/edit");
            root.press("Save").waitForText("Not while you act in somebody’s place");
            root.go("/sessions").waitForText("Not while you act in somebody’s place");
            root.press("Back to yourself").waitForText("You are yourself again.");
            root.go("/sessions").waitForText("This one");
        }
    }
}

package org.agentmitra.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.Select;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator makes a role of the agency's own, and changes it while somebody holds it. */
@Journey
class RolesTest {
    @LocalServerPort
    int port;

    @Test
    void aChangedRoleBitesOnTheNextClickOfWhoHoldsIt() {
        try (Browser root = new Browser(port).signIn("root");
                Browser agent = new Browser(port).signIn("agent5")) {
            root.press("Roles").waitForPath("/roles").press("Make a role").waitForPath("/roles/new");
            root.fill("name", "insurer_desk").fill("title", "Insurer desk");
            grant(root, "providers-read", "everything");
            root.press("See what it does").waitForText("Nothing changes for any user.");
            Accessibility.check(root, root.path(), "new role");
            root.press("Save").waitForPath("/roles/insurer_desk");
            agent.go("/providers").waitForText("You may not open this page");
            give(root);
            agent.go("/").press("Insurers").waitForPath("/providers");
            root.go("/roles/insurer_desk/edit");
            grant(root, "providers-read", "Not granted");
            grant(root, "tickets-read", "own places and below");
            root.press("See what it does").waitForText("One user loses “Insurers: Read”");
            root.picture("role-impact");
            assertThat(agent.go("/providers").title()).startsWith("Insurers");
            root.press("Save").waitForText("counts from the next click on");
            agent.press("Insurers").waitForText("You may not open this page");
            assertThat(agent.all(".rail-nav a[href='/providers']")).isEmpty();
            root.picture("role");
        }
    }

    private static void grant(Browser browser, String permission, String reach) {
        new Select(browser.find("#grant-" + permission)).selectByVisibleText(reach);
    }

    private static void give(Browser root) {
        root.go("/users?q=agent5").waitForText("agent5@demo.example");
        root.click(root.find("#users tbody .name a")).press("Give a role").waitForPath(".*/roles/new");
        root.choose("role", "Insurer desk").press("Give").waitForText("The role is given");
        assertThat(root.text()).contains("Insurer desk");
    }
}

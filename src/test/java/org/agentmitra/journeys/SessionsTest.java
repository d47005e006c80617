package org.agentmitra.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions that end, by themselves or on purpose, and what is kept. */
@Journey
class SessionsTest {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatWasTypedSurvivesTheEndOfTheSession() {
        try (Browser browser = new Browser(port).signIn("agent3")) {
            browser.press("Customers").waitForPath("/customers");
            browser.click(browser.find("#customers tbody a")).press("Change").waitForPath(".*/edit");
            String form = browser.path();
            browser.fill("address", "12 Marigold Road, Pune");
            end("agent3");
            browser.press("Save").waitForPath("/login\\?next=.*");
            browser.signInHere("agent3");
            assertThat(browser.path()).isEqualTo(form);
            assertThat(browser.find("#address").getAttribute("value")).isEqualTo("12 Marigold Road, Pune");
            browser.waitForText("What you had typed is back.");
            browser.press("Save").waitForText("The customer has been saved.");
            assertThat(browser.text()).contains("12 Marigold Road, Pune");
            browser.press("Change").waitForPath(".*/edit");
            assertThat(browser.text()).doesNotContain("What you had typed is back.");
            swapsReturnToThePage(browser);
        }
    }

    private void swapsReturnToThePage(Browser browser) {
        browser.go("/policies?mode=yearly&sort=due");
        end("agent3");
        browser.press("Holder").waitForPath("/login\\?next=.*");
        browser.signInHere("agent3");
        assertThat(browser.path()).isEqualTo("/policies?mode=yearly&sort=due");
    }

    @Test
    @Tag("full")
    void whatWasTypedIntoAFormOfAnEarlierSessionComesBack() {
        try (Browser browser = new Browser(port).signIn("agent7")) {
            browser.go("/customers").click(browser.find("#customers tbody a")).press("Change");
            browser.waitForPath(".*/edit");
            String form = browser.path();
            String tab = browser.driver().getWindowHandle();
            browser.driver().switchTo().newWindow(WindowType.TAB);
            browser.go("/customers").click(browser.find("details.menu summary")).press("Sign out");
            browser.waitForPath("/login.*").signInHere("agent7");
            browser.driver().switchTo().window(tab);
            browser.fill("email", "new@example.com").press("Save").waitForText("Nothing was saved");
            assertThat(browser.path()).isEqualTo(form);
            assertThat(browser.find("#email").getAttribute("value")).isEqualTo("new@example.com");
            browser.waitForText("What you had typed is back.");
            aWholeDateIsSplit(browser);
            browser.press("Save").waitForText("The customer has been saved.");
            assertThat(browser.text()).contains("new@example.com", "06 Mar 1972");
            aRefusedFormIsSeenInTheOtherLanguage(browser, form);
        }
    }

    private static void aWholeDateIsSplit(Browser browser) {
        browser.fill("born.day", "1").fill("born.month", "04").fill("born.year", "1970");
        browser.fill("born.day", "06/03/1972" + Keys.TAB);
        assertThat(browser.all("[data-date-part]").stream().map(part -> part.getAttribute("value")))
                .containsExactly("06", "03", "1972");
    }

    private static void aRefusedFormIsSeenInTheOtherLanguage(Browser browser, String form) {
        browser.press("Change").waitForPath(".*/edit");
        browser.fill("email", "nobody").press("Save").waitForText("There is a problem");
        assertThat(browser.path()).isEqualTo(form.replace("/edit", ""));
        browser.click(browser.find("details.menu summary")).press("हिन्दी").waitForText("ग्राहक");
        assertThat(browser.path()).isEqualTo(form);
        assertThat(browser.find("#email").getAttribute("value")).isEqualTo("nobody");
        browser.click(browser.find("details.menu summary")).press("English").waitForText("Customers");
    }

    @Test
    void whoSignsOutIsGone() {
        try (Browser browser = new Browser(port).signIn("agent5")) {
            browser.go("/customers")
                    .press("Menu of Arvind Joshi")
                    .press("Sign out")
                    .waitForPath("/login.*");
            browser.back().waitForText("Demo accounts");
            assertThat(browser.path()).startsWith("/login");
            assertThat(browser.text()).doesNotContain("Arvind Joshi");
        }
    }

    @Test
    void anotherSessionEndsOnItsNextClick() {
        try (Browser desk = new Browser(port).signIn("agent4");
                Browser phone = new Browser(port).signIn("agent4").go("/customers")) {
            String menu = desk.find("details.menu summary").getAttribute("aria-label");
            desk.press(menu).press("Where you are signed in").waitForText("This one");
            assertThat(desk.texts("tbody .status")).startsWith("This one").contains("Open");
            Accessibility.check(desk, "/sessions");
            desk.press("End all others").waitForText("One other session is ended.");
            phone.press("Policies").waitForPath("/login\\?next=.*");
            desk.go("/policies");
            assertThat(desk.path()).isEqualTo("/policies");
            JavascriptExecutor script = (JavascriptExecutor) desk.driver();
            script.executeScript("localStorage.setItem('last-request', Date.now() - 13.5 * 60000);"
                    + "document.dispatchEvent(new Event('visibilitychange'))");
            desk.waitForText("You will be signed out in two minutes").press("Stay signed in");
            assertThat(desk.path()).isEqualTo("/policies");
        }
    }

    @Test
    void languageAndThemeChangeAndThePageStays() {
        try (Browser browser = new Browser(port).signIn("agent6")) {
            browser.go("/policies?mode=yearly&sort=due")
                    .press("Menu of Simran Kohli")
                    .press("हिन्दी");
            browser.waitForText("पॉलिसियाँ");
            assertThat(browser.path()).isEqualTo("/policies?mode=yearly&sort=due");
            assertThat(browser.find("html").getAttribute("lang")).isEqualTo("hi");
            browser.press("Simran Kohli का मेनू").press("गहरा").waitForPath("/policies\\?mode=yearly&sort=due");
            isPainted(browser, "dark", "17, 21, 27");
            browser.press("Simran Kohli का मेनू").press("English").waitForText("Policies");
            browser.press("Menu of Simran Kohli").press("Auto");
            isPainted(browser, "light", "246, 245, 241");
            browser.prefers("dark").go("/policies");
            isPainted(browser, "dark", "17, 21, 27");
        }
    }

    @Test
    void theThemeIsRightBeforeAnyScript() {
        try (Browser browser = new Browser(port, false)) {
            browser.go("/login").press("Dark").waitForText("Demo accounts");
            isPainted(browser, "dark", "17, 21, 27");
            browser.press("Light").waitForText("Demo accounts");
            isPainted(browser, "light", "246, 245, 241");
        }
    }

    private static void isPainted(Browser browser, String theme, String canvas) {
        browser.await(page -> theme.equals(browser.find("html").getAttribute("data-bs-theme")) ? Boolean.TRUE : null);
        assertThat(browser.find("body").getCssValue("background-color")).contains(canvas);
    }

    private void end(String mailbox) {
        List<String> sessions = jdbc.sql("select s.primary_id from spring_session s join users u"
                        + " on s.principal_name = cast(u.id as varchar(36)) where u.email = :email")
                .param("email", mailbox + "@demo.example")
                .query(String.class)
                .list();
        assertThat(sessions).isNotEmpty();
        jdbc.sql("delete from spring_session where primary_id in (:ids)")
                .param("ids", sessions)
                .update();
    }
}

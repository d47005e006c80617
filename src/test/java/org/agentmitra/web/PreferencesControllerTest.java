package org.agentmitra.web;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@PortalTest
class PreferencesControllerTest {
    private static final String MISSING = "/customers/none/here";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Test
    void strangerSwitchesTheLanguageAndStaysOnThePage() {
        assertThat(preference("language", "hi", "/login?next=/policies&q=%7Bx%7D"))
                .hasStatus(303)
                .hasRedirectedUrl("/login?next=/policies&q=%7Bx%7D")
                .cookies()
                .hasValue("language", "hi")
                .isHttpOnly("language", true);
    }

    @ParameterizedTest
    @CsvSource({
        "/providers/0a/suspension, /providers/0a/suspension/new",
        "/customers/0a/away, /customers/0a",
        "/customers/0a, /customers/0a",
        "/preferences, /",
        "/a%zz, /",
        "/policies?mode=yearly, /policies?mode=yearly"
    })
    void whatCannotBeReadIsLeftForThePageAboveIt(String back, String then) {
        assertThat(preference("language", "hi", back)).hasStatus(303).hasRedirectedUrl(then);
    }

    @Test
    void themeIsKept() {
        assertThat(preference("theme", "dark", "/policies")).cookies().hasValue("theme", "dark");
    }

    @Test
    void unknownChoicesAreNotKept() {
        assertThat(preference("theme", "\"><script>", "/")).cookies().doesNotContainCookie("theme");
        assertThat(preference("language", "xx", "/")).cookies().doesNotContainCookie("language");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil",
                "/a\r\nX: 1",
                "/\t/evil",
                ""
            })
    void otherSitesAreNoPlaceToReturnTo(String back) {
        assertThat(preference("theme", "light", back)).hasRedirectedUrl("/");
    }

    @Test
    void pageSpeaksTheChosenLanguageInTheChosenTheme() {
        world.lay();
        assertThat(mvc.get()
                        .uri(MISSING)
                        .with(as(world.senior))
                        .cookie(new Cookie("language", "hi"), new Cookie("theme", "dark")))
                .bodyText()
                .contains("lang=\"hi\"", "data-bs-theme=\"dark\"", "पृष्ठ नहीं मिला", "वरिष्ठ एजेंट")
                .doesNotContain("??");
    }

    @Test
    void browsersLanguageCountsWhenNoneWasChosen() {
        world.lay();
        assertThat(mvc.get().uri(MISSING).with(as(world.senior)).header("Accept-Language", "fr-FR, hi-IN;q=0.8"))
                .bodyText()
                .contains("lang=\"hi\"", "data-theme=\"auto\"");
    }

    @Test
    void aDarkDeviceIsPaintedDarkFromTheStartUnlessAThemeWasChosen() {
        world.lay();
        assertThat(mvc.get().uri("/policies").with(as(world.senior)))
                .hasHeader("Accept-CH", "Sec-CH-Prefers-Color-Scheme")
                .bodyText()
                .contains("data-bs-theme=\"light\"");
        for (String dark : new String[] {"dark", "\"dark\""}) {
            assertThat(mvc.get().uri(MISSING).with(as(world.senior)).header("Sec-CH-Prefers-Color-Scheme", dark))
                    .bodyText()
                    .contains("data-bs-theme=\"dark\"", "data-theme=\"auto\"");
        }
        assertThat(mvc.get()
                        .uri(MISSING)
                        .with(as(world.senior))
                        .cookie(new Cookie("theme", "light"))
                        .header("Sec-CH-Prefers-Color-Scheme", "\"dark\""))
                .bodyText()
                .contains("data-bs-theme=\"light\"");
    }

    private MockMvcRequestBuilder preference(String name, String value, String back) {
        return mvc.post()
                .uri("/preferences")
                .param(name, value)
                .param("back", back)
                .with(csrf());
    }
}

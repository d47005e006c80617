package org.agentmitra.preferences;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.agentmitra.support.As.as;
import static org.agentmitra.support.As.lookedUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.Map;
import org.agentmitra.accounts.Display;
import org.agentmitra.accounts.Displays;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class DisplayControllerTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Displays displays;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    Viewer sunita;

    @BeforeEach
    void lay() {
        sunita = world.lay().senior;
    }

    @Test
    void whatIsChosenIsSeenInEveryBrowserAndByNobodyElse() {
        assertThat(choose(Map.of("language", "hi", "theme", "dark", "textSize", "largest", "calm", "true")))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/profile/preferences/edit");
        assertThat(mvc.get().uri("/inbox").with(lookedUp(sunita.user())).locale(Locale.ENGLISH))
                .bodyText()
                .contains("lang=\"hi\"", "data-bs-theme=\"dark\"", "data-text=\"largest\"", "data-motion=\"reduced\"")
                .doesNotContain("data-contrast");
        assertThat(mvc.get().uri("/inbox").with(lookedUp(world.junior.user())).locale(Locale.ENGLISH))
                .bodyText()
                .contains("lang=\"en\"", "data-theme=\"auto\"")
                .doesNotContain("data-text", "data-motion");
        assertThat(jdbc.sql("select details from audit_records where action = 'account.preferences_chosen'")
                        .query(String.class)
                        .single())
                .contains("textSize", "calm")
                .doesNotContain("contrast");
    }

    @Test
    void theChosenLanguageIsThatOfThePageToSignInToo() {
        Map<String, String> hindi = Map.of("language", "hi", "theme", "dark");
        assertThat(choose(hindi)).cookies().hasValue("language", "hi").hasValue("theme", "dark");
        assertThat(mvc.get().uri("/login").cookie(new Cookie("language", "hi")).locale(Locale.ENGLISH))
                .bodyText()
                .contains("lang=\"hi\"");
        assertThat(choose(Map.of())).cookies().doesNotContainCookie("language").doesNotContainCookie("theme");
        assertThat(choose(Map.of("language", "xx"))).cookies().doesNotContainCookie("language");
    }

    @Test
    void timesAreThoseOfTheChosenZoneAndTodayStaysTheOffices() {
        choose(Map.of("zone", "America/New_York"));
        assertThat(displays.of(sunita.user()).zone()).isEqualTo("America/New_York");
        jdbc.sql("insert into messages (id, user_id, channel, template, arguments, status, created_at)"
                        + " values (?, ?, 'IN_APP', 'import-failed', '[\"a.csv\"]', 'SENT', ?)")
                .params(
                        org.agentmitra.shared.Ids.next(),
                        sunita.user(),
                        java.time.OffsetDateTime.parse("2026-03-05T02:00:00Z"))
                .update();
        assertThat(mvc.get().uri("/inbox").with(lookedUp(sunita.user())).locale(Locale.ENGLISH))
                .bodyText()
                .contains("04 Mar 2026, 21:00");
    }

    @Test
    void onlyWhatIsOfferedCanBeChosen() {
        for (Map.Entry<String, String> odd : Map.of(
                        "theme", "pink", "zone", "Mars/Base", "home", "/users", "language", "xx", "textSize", "9")
                .entrySet()) {
            assertThat(choose(Map.of(odd.getKey(), odd.getValue())))
                    .as(odd.toString())
                    .hasStatus(422)
                    .bodyText()
                    .contains("Choose one of the list.");
        }
        assertThat(displays.of(sunita.user())).isEqualTo(Display.NONE);
    }

    @Test
    void zonesAreOfferedByOneNameEachInTheReadersLanguage() {
        assertThat(offered(Locale.ENGLISH))
                .contains(">Kolkata Time, Asia/Kolkata (UTC+05:30)<", ">As the agency (Kolkata Time)<")
                .doesNotContain("Asia/Calcutta", "Europe/Kiev\"");
        assertThat(offered(Locale.of("hi"))).contains(">कोलकाता समय, Asia/Kolkata (UTC+05:30)<");
    }

    @Test
    void whoHasAnEarlierNameOfAZoneKeepsIt() {
        assertThat(choose(Map.of("zone", "Asia/Calcutta"))).hasStatus(422);
        jdbc.sql("update users set zone = 'Asia/Calcutta' where id = ?")
                .param(sunita.user())
                .update();
        assertThat(offered(Locale.ENGLISH)).contains("Kolkata Time, Asia/Calcutta (UTC+05:30)");
        assertThat(choose(Map.of("zone", "Asia/Calcutta", "theme", "dark"))).hasStatus3xxRedirection();
    }

    private String offered(Locale language) {
        MvcTestResult page = mvc.get()
                .uri("/profile/preferences/edit")
                .with(lookedUp(sunita.user()))
                .locale(language)
                .exchange();
        return new String(page.getResponse().getContentAsByteArray(), UTF_8);
    }

    @Test
    void theFirstPageIsTheChosenOneWhileItIsOpen() {
        assertThat(mvc.get().uri("/start").with(as(sunita))).hasRedirectedUrl("/");
        choose(Map.of("home", "/policies"));
        assertThat(mvc.get().uri("/start").with(as(sunita))).hasRedirectedUrl("/policies");
        assertThat(mvc.get().uri("/start").with(as(world.only(sunita, "imports.read"))))
                .hasRedirectedUrl("/");
    }

    @Test
    void theMenusSwitchIsKeptWithTheAccount() {
        mvc.post()
                .uri("/preferences")
                .param("theme", "dark")
                .with(lookedUp(sunita.user()))
                .with(csrf())
                .exchange();
        mvc.post()
                .uri("/preferences")
                .param("language", "hi")
                .with(lookedUp(sunita.user()))
                .with(csrf())
                .exchange();
        assertThat(displays.of(sunita.user()))
                .isEqualTo(Display.NONE.withTheme("dark").withLanguage("hi"));
    }

    private MvcTestResult choose(Map<String, String> choices) {
        var request = mvc.post().uri("/profile/preferences").locale(Locale.ENGLISH);
        choices.forEach(request::param);
        return request.with(lookedUp(sunita.user())).with(csrf()).exchange();
    }
}

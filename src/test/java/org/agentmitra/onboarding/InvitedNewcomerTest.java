package org.agentmitra.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.SentCodes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From an administrator's invitation to the first step, and how that is counted. */
@PortalTest
class InvitedNewcomerTest extends PageFixture {
    private static final String EMAIL = "meera@example.com";
    private static final String PHONE = "+919876500044";
    private static final String PASSWORD = "kettle lantern orchard";
    private static final String START = "/onboarding";

    @Autowired
    SentCodes sent;

    @Autowired
    JdbcClient jdbc;

    private final List<Cookie> browser = new ArrayList<>();

    @BeforeEach
    void invite() {
        sent.forget();
        world.lay();
        Map<String, String> meera =
                Map.of("name", "Meera Nair", "email", EMAIL, "phone", PHONE, "role", "policyholder");
        assertThat(post(world.root, "/users", meera)).hasStatus3xxRedirection();
    }

    private MvcTestResult open(String path) {
        var request = mvc.get().uri(path);
        browser.forEach(request::cookie);
        return keep(request.exchange());
    }

    private MvcTestResult send(String path, Map<String, String> fields) {
        var request = mvc.post().uri(path);
        browser.forEach(request::cookie);
        fields.forEach(request::param);
        return keep(request.with(csrf()).exchange());
    }

    private MvcTestResult keep(MvcTestResult answer) {
        for (Cookie cookie : answer.getResponse().getCookies()) {
            browser.removeIf(known -> known.getName().equals(cookie.getName()));
            if (cookie.getMaxAge() != 0) {
                browser.add(cookie);
            }
        }
        return answer;
    }

    private void accept() {
        assertThat(open(sent.lastLink(EMAIL))).hasRedirectedUrl("/password/reset/edit");
        assertThat(send("/password/reset/edit", Map.of("password", PASSWORD, "again", PASSWORD)))
                .hasRedirectedUrl("/login");
        assertThat(send("/login", Map.of("name", EMAIL, "password", PASSWORD))).hasStatus3xxRedirection();
    }

    private void prove() {
        assertThat(send(START, Map.of())).hasRedirectedUrl("/onboarding/phone");
        send("/onboarding/phone", Map.of());
        String code = sent.to(PHONE).getLast().secret();
        assertThat(send("/onboarding/phone/confirm", Map.of("code", code))).hasRedirectedUrl(START);
    }

    private String begun(String column) {
        return Objects.requireNonNull(
                jdbc.sql("select j." + column + " from journeys j join users u on u.id = j.user_id where u.email = ?")
                        .param(EMAIL)
                        .query(String.class)
                        .optional()
                        .orElse("none"));
    }

    private String counted(String source) throws Exception {
        return get(world.root, "/dropoffs.csv?source=" + source).getResponse().getContentAsString();
    }

    @Test
    void whoCameByTheInvitationIsCountedSo() throws Exception {
        accept();
        prove();
        assertThat(send(START, Map.of())).hasRedirectedUrl("/onboarding/agent");
        assertThat(begun("source")).isEqualTo("INVITATION");
        assertThat(begun("link_code")).as("administrators invite for nobody").isEqualTo("none");
        assertThat(open("/onboarding/agent")).hasStatusOk();
        assertThat(counted("INVITATION")).contains("Your agent,1,0,");
        assertThat(counted("REGISTRATION")).contains("Your agent,0,0,");
        assertThat(get(world.root, "/dropoffs?source=INVITATION")).bodyText().contains("Invitation");
    }

    @Test
    void whoWasInvitedAndComesByAnAgentsLinkComesToThatAgent() throws Exception {
        String made = Objects.requireNonNull(post(
                        world.senior,
                        "/profile/links",
                        Map.of("label", "Visiting card", "provider", world.provider.toString()))
                .getResponse()
                .getRedirectedUrl());
        String code = jdbc.sql("select code from agent_links where id = ?")
                .param(UUID.fromString(made.substring(made.lastIndexOf('/') + 1)))
                .query(String.class)
                .single();
        send("/join/" + code, Map.of("way", ""));
        accept();
        prove();
        send(START, Map.of());
        assertThat(begun("source")).isEqualTo("LINK");
        assertThat(begun("link_code")).isEqualTo(code);
        assertThat(open("/onboarding/agent")).bodyText().contains("Sunita Rao");
        assertThat(counted("INVITATION")).contains("Your agent,0,0,");
    }
}

package org.agentmitra.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.codemessages.CodeMessage;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.SentCodes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class UserInvitationControllerTest extends PageFixture {
    private static final String EMAIL = "meera@example.com";
    private static final String PASSWORD = "kettle lantern orchard";
    private static final String DEAD = "/password/reset/new?dead=true";

    @Autowired
    SentCodes sent;

    @Autowired
    JdbcClient jdbc;

    UUID meera;

    @BeforeEach
    void invite() {
        sent.forget();
        world.lay();
        post(world.root, "/users", Map.of("name", "Meera Nair", "email", EMAIL, "phone", "", "role", "support_staff"));
        meera = jdbc.sql("select id from users where email = ?")
                .param(EMAIL)
                .query(UUID.class)
                .single();
    }

    private MvcTestResult again(Viewer viewer) {
        return post(viewer, "/users/" + meera + "/invitations", Map.of());
    }

    private MvcTestResult opened() {
        return mvc.get().uri(sent.lastLink(EMAIL)).exchange();
    }

    private MvcTestResult choose(Cookie browser) {
        return mvc.post()
                .uri("/password/reset/edit")
                .param("password", PASSWORD)
                .param("again", PASSWORD)
                .cookie(browser)
                .with(csrf())
                .exchange();
    }

    private static Cookie cookie(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("SESSION"));
    }

    private String status() {
        return jdbc.sql("select status from users where id = ?")
                .param(meera)
                .query(String.class)
                .single();
    }

    private int audited(String action) {
        return jdbc.sql("select count(*) from audit_records where subject_id = ? and action = ?")
                .params(meera.toString(), action)
                .query(Integer.class)
                .single();
    }

    @Test
    void whoIsAddedIsInvitedAndComesInWithAPasswordOfTheirOwn() {
        CodeMessage message = sent.to(EMAIL).getLast();
        assertThat(message.purpose()).isEqualTo(CodeMessage.Purpose.INVITATION);
        assertThat(message.valid()).isEqualTo(Duration.ofDays(7));
        assertThat(audited("account.invited")).isEqualTo(1);
        Cookie browser = cookie(opened());
        assertThat(mvc.get().uri("/password/reset/edit").cookie(browser))
                .bodyText()
                .contains("Welcome to Agent Mitra", "Meera Nair", EMAIL);
        assertThat(status()).isEqualTo("PENDING");
        MvcTestResult done = choose(browser);
        assertThat(done).hasStatus3xxRedirection().hasRedirectedUrl("/login");
        assertThat(mvc.get().uri("/login").cookie(cookie(done))).bodyText().contains("Your account is ready.");
        assertThat(status()).isEqualTo("ACTIVE");
        assertThat(audited("account.joined")).isEqualTo(1);
        assertThat(audited("account.password_replaced")).isZero();
        assertThat(mvc.post()
                        .uri("/login")
                        .param("name", EMAIL)
                        .param("password", PASSWORD)
                        .with(csrf()))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/");
    }

    @Test
    void anotherInvitationEndsTheOneBefore() {
        String first = sent.lastLink(EMAIL);
        assertThat(again(world.root)).hasStatus3xxRedirection().hasRedirectedUrl("/users/" + meera);
        assertThat(sent.to(EMAIL)).hasSize(2);
        assertThat(mvc.get().uri(first)).hasRedirectedUrl(DEAD);
        assertThat(opened()).hasRedirectedUrl("/password/reset/edit");
    }

    @Test
    void whoHasJoinedIsInvitedNoMore() {
        choose(cookie(opened()));
        assertThat(again(world.root).getMvcResult().getFlashMap().get("refusal"))
                .isEqualTo("passwords.invite.needless");
        assertThat(sent.to(EMAIL)).hasSize(1);
    }

    @Test
    void whoIsSuspendedMeanwhileCannotJoin() {
        Cookie browser = cookie(opened());
        post(world.root, "/users/" + meera + "/suspension", Map.of("reason", "Not hired"));
        assertThat(choose(browser)).hasRedirectedUrl(DEAD);
        assertThat(status()).isEqualTo("SUSPENDED");
    }

    private MvcTestResult link(Viewer viewer) {
        return post(viewer, "/users/" + meera + "/password-links", Map.of());
    }

    @Test
    void whoForgotThePasswordIsSentALinkByAnAdministrator() {
        assertThat(link(world.root).getMvcResult().getFlashMap().get("refusal")).isEqualTo("passwords.reset.barred");
        choose(cookie(opened()));
        assertThat(link(world.root)).hasRedirectedUrl("/users/" + meera);
        CodeMessage message = sent.to(EMAIL).getLast();
        assertThat(message.purpose()).isEqualTo(CodeMessage.Purpose.PASSWORD_RESET);
        assertThat(message.valid()).isEqualTo(Duration.ofMinutes(30));
        assertThat(jdbc.sql("select actor_id from audit_records where subject_id = ? and action = 'password.link_sent'")
                        .param(meera.toString())
                        .query(UUID.class)
                        .single())
                .isEqualTo(world.root.user());
        assertThat(opened()).hasRedirectedUrl("/password/reset/edit");
        post(world.root, "/users/" + meera + "/suspension", Map.of("reason", "Left"));
        assertThat(link(world.root).getMvcResult().getFlashMap().get("refusal")).isEqualTo("passwords.reset.barred");
        assertThat(sent.to(EMAIL)).hasSize(2);
    }

    @Test
    void nobodyHasALinkSentToWhoMayDoMoreOrStandsElsewhere() {
        choose(cookie(opened()));
        assertThat(link(world.senior)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(link(world.viewer("provider_admin", world.sunita))).hasStatus(HttpStatus.NOT_FOUND);
        String own = "/users/" + world.root.user() + "/password-links";
        assertThat(post(world.root, own, Map.of()).getMvcResult().getFlashMap().get("message"))
                .isNotEqualTo("users.password.sent");
        assertThat(sent.to(EMAIL)).hasSize(1);
    }

    @Test
    void othersCannotInvite() {
        assertThat(again(world.senior)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(again(world.viewer("provider_admin", world.sunita))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(sent.to(EMAIL)).hasSize(1);
    }

    @Test
    void anInvitationForWhoForgetsToComeIsNoPasswordReset() {
        mvc.post().uri("/password/reset/new").param("email", EMAIL).with(csrf()).exchange();
        assertThat(sent.to(EMAIL)).hasSize(1);
    }
}

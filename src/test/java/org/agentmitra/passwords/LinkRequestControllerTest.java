package org.agentmitra.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.TestAccounts;
import org.agentmitra.codemessages.CodeMessage;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.SentCodes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class LinkRequestControllerTest {
    private static final String EMAIL = "asha@example.com";
    private static final String PASSWORD = "correct horse battery";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    TestAccounts standing;

    @Autowired
    SentCodes sent;

    @Autowired
    JdbcClient jdbc;

    UUID asha;

    @BeforeEach
    void open() {
        sent.forget();
        asha = accounts.open(null, "Asha Iyer", EMAIL, PASSWORD, "junior_agent");
    }

    @Test
    void theSignInPageLeadsToAForm() {
        assertThat(mvc.get().uri("/login")).bodyText().contains("href=\"/password/reset/new\"");
        assertThat(mvc.get().uri("/password/reset/new"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"email\"", "name=\"_csrf\"")
                .doesNotContain("no longer works");
        assertThat(mvc.get().uri("/password/reset/new?dead=true")).bodyText().contains("This link no longer works");
    }

    @Test
    void theOwnerGetsALinkToThisPortalWhateverHostWasAsked() {
        assertThat(mvc.post()
                        .uri("/password/reset/new")
                        .param("email", "Asha@Example.com")
                        .header("Host", "evil.example")
                        .header("X-Forwarded-Host", "evil.example")
                        .with(csrf()))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/password/reset/sent");
        CodeMessage message = sent.to(EMAIL).getLast();
        assertThat(message.secret()).matches("http://localhost:\\d+/password/reset\\?token=[\\w-]{43}");
        assertThat(message.user()).isEqualTo(asha);
        assertThat(message.purpose()).isEqualTo(CodeMessage.Purpose.PASSWORD_RESET);
        assertThat(message.valid()).isEqualTo(ResetLinks.LIFE);
        assertThat(recorded(asha)).endsWith("password.link_sent");
    }

    @Test
    void nobodyIsToldWhetherThereIsSuchAnAccount() {
        MvcTestResult known = ask(EMAIL);
        MvcTestResult unknown = ask("nobody@example.com");
        assertThat(unknown).hasStatus(known.getResponse().getStatus()).hasRedirectedUrl("/password/reset/sent");
        assertThat(sent.to("nobody@example.com")).isEmpty();
        assertThat(sent.to(EMAIL)).hasSize(1);
        assertThat(jdbc.sql("select count(*) from password_links")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(mvc.get().uri("/password/reset/sent"))
                .hasStatusOk()
                .bodyText()
                .contains("If there is an account with this address");
    }

    @Test
    void whoMayNotActGetsNoLinkAndTheSameAnswer() {
        standing.suspend(asha);
        assertThat(ask(EMAIL)).hasStatus3xxRedirection().hasRedirectedUrl("/password/reset/sent");
        standing.deactivate(asha);
        assertThat(ask(EMAIL)).hasStatus3xxRedirection().hasRedirectedUrl("/password/reset/sent");
        assertThat(sent.to(EMAIL)).isEmpty();
        assertThat(recorded(null)).contains("password.link_in_vain");
    }

    @Test
    void anAddressGetsThreeLinksInARow() {
        for (String email : List.of(EMAIL, "nobody@example.com")) {
            for (int i = 0; i < LinkRequests.MOST; i++) {
                assertThat(ask(email)).hasStatus3xxRedirection().hasRedirectedUrl("/password/reset/sent");
            }
            assertThat(ask(email))
                    .hasStatus(429)
                    .containsHeader("Retry-After")
                    .bodyText()
                    .contains("That was asked too often", "Try again in 30 minutes");
        }
        assertThat(sent.to(EMAIL)).hasSize(LinkRequests.MOST);
    }

    @Test
    void whoAsksForManyAddressesIsTurnedAway() {
        for (int i = 0; i < LinkRequests.MOST_FROM; i++) {
            ask("nobody" + i + "@example.com");
        }
        assertThat(ask(EMAIL)).hasStatus(429).containsHeader("Retry-After");
        assertThat(sent.to(EMAIL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "asha", "a@b@c"})
    void whatIsNoAddressIsNamed(String typed) {
        assertThat(ask(typed)).hasStatus(422).bodyText().contains("e-mail address", "id=\"email-error\"");
        assertThat(sent.to(EMAIL)).isEmpty();
    }

    @Test
    void itTakesTheTokenOfTheForm() {
        assertThat(mvc.post().uri("/password/reset/new").param("email", EMAIL))
                .satisfies(
                        result -> assertThat(result.getResponse().getStatus()).isNotEqualTo(200));
        assertThat(sent.to(EMAIL)).isEmpty();
    }

    private MvcTestResult ask(String email) {
        return mvc.post()
                .uri("/password/reset/new")
                .param("email", email)
                .with(csrf())
                .exchange();
    }

    private List<String> recorded(@Nullable UUID subject) {
        return jdbc.sql("select action from audit_records where coalesce(subject_id, '') = ? order by recorded_at, id")
                .param(subject == null ? "" : subject.toString())
                .query((row, n) -> row.getString(1))
                .list();
    }
}

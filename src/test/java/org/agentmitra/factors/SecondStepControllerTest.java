package org.agentmitra.factors;

import static org.agentmitra.support.Answers.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.TestAccounts;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.SentCodes;
import org.agentmitra.support.Trail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class SecondStepControllerTest {
    private static final String EMAIL = "asha@example.com";
    private static final String PASSWORD = "correct horse battery";
    private static final String REFUSED = "This code does not work";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    TestAccounts standing;

    @Autowired
    TotpFactors factors;

    @Autowired
    SentCodes sent;

    @Autowired
    Trail trail;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    UUID asha;
    Totp app;
    List<String> recovery;

    @BeforeEach
    void enrol() {
        sent.forget();
        asha = accounts.open(null, "Asha Iyer", EMAIL, PASSWORD, "junior_agent");
        factors.begin(asha);
        app = factors.pending(asha).orElseThrow();
        recovery = factors.confirm(asha, app.code(clock.instant())).orElseThrow();
        jdbc.sql("update totp_factors set last_step = 0").update();
    }

    @Test
    void afterThePasswordNothingIsOpenBeforeTheSecondStep() {
        Cookie half = half();
        assertThat(trail.sessions(asha)).isZero();
        assertThat(mvc.get().uri("/policies").cookie(half))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .startsWith("/login?next=");
        assertThat(mvc.get().uri("/login/factor").cookie(half))
                .hasStatusOk()
                .bodyText()
                .contains("autocomplete=\"one-time-code\"", "inputmode=\"numeric\"", "recovery=true");
        MvcTestResult in = enter(half, code());
        assertThat(in).hasStatus3xxRedirection().hasRedirectedUrl("/policies");
        assertThat(session(in).getValue()).isNotEqualTo(half.getValue());
        assertThat(trail.sessions(asha)).isEqualTo(1);
        assertThat(trail.of(asha)).containsSubsequence("signin.halfway", "signin.succeeded");
        assertThat(enter(half, code())).hasStatus3xxRedirection().hasRedirectedUrl("/login");
    }

    @Test
    void afterAMailedCodeTooTheSecondStepIsAsked() {
        Cookie asked = session(mvc.post()
                .uri("/login/code/new")
                .param("name", EMAIL)
                .with(csrf())
                .exchange());
        MvcTestResult half = mvc.post()
                .uri("/login/code")
                .param("code", sent.to(EMAIL).getLast().secret())
                .cookie(asked)
                .with(csrf())
                .exchange();
        assertThat(half).hasStatus3xxRedirection().hasRedirectedUrl("/login/factor");
        assertThat(trail.sessions(asha)).isZero();
        assertThat(enter(session(half), code())).hasStatus3xxRedirection().hasRedirectedUrl("/");
    }

    @Test
    void aCodeIsNotTakenTwice() {
        String code = code();
        assertThat(enter(half(), code)).hasStatus3xxRedirection();
        assertThat(enter(half(), code)).hasStatus(422).bodyText().contains(REFUSED);
        assertThat(factors.passes(asha, app.code(clock.instant().minusSeconds(30))))
                .isFalse();
    }

    @Test
    void aRecoveryCodeLetsInOnce() {
        assertThat(mvc.get().uri("/login/factor?recovery=true").cookie(half()))
                .bodyText()
                .contains("Recovery code")
                .doesNotContain("one-time-code");
        assertThat(enter(half(), recovery.getFirst())).hasStatus3xxRedirection();
        assertThat(enter(half(), recovery.getFirst())).hasStatus(422).bodyText().contains(REFUSED);
        assertThat(trail.of(asha)).contains("factor.recovery_used");
    }

    @Test
    void guessesOfBothStepsAreCountedTogetherAndThePasswordBuysNoMore() {
        Cookie half = half();
        for (int i = 0; i < 20; i++) {
            assertThat(enter(half, wrong(i))).hasStatus(422);
            signIn();
        }
        assertThat(enter(half, code())).hasStatus(422);
        assertThat(jdbc.sql("select count(*) from audit_records where subject_id = ? and action = 'signin.failed'"
                                + " and details like '%wrong%'")
                        .param(asha.toString())
                        .query(Integer.class)
                        .single())
                .isLessThan(10);
        assertThat(trail.of(asha)).contains("signin.locked");
        assertThat(trail.sessions(asha)).isZero();
    }

    @Test
    void whoIsBarredMeanwhileStaysOut() {
        Cookie half = half();
        standing.suspend(asha);
        assertThat(enter(half, code())).hasStatus(422).bodyText().contains(REFUSED);
        assertThat(trail.sessions(asha)).isZero();
    }

    @Test
    void aPasswordResetKeepsTheSecondStep() {
        mvc.post().uri("/password/reset/new").param("email", EMAIL).with(csrf()).exchange();
        Cookie link = session(mvc.get().uri(sent.lastLink(EMAIL)).exchange());
        assertThat(mvc.post()
                        .uri("/password/reset/edit")
                        .param("password", "another horse battery")
                        .param("again", "another horse battery")
                        .cookie(link)
                        .with(csrf()))
                .hasRedirectedUrl("/login");
        MvcTestResult half = mvc.post()
                .uri("/login")
                .param("name", EMAIL)
                .param("password", "another horse battery")
                .with(csrf())
                .exchange();
        assertThat(half).hasStatus3xxRedirection().hasRedirectedUrl("/login/factor");
        assertThat(trail.sessions(asha)).isZero();
    }

    @Test
    void withoutTheFirstStepThereIsNoPage() {
        assertThat(mvc.get().uri("/login/factor")).hasStatus3xxRedirection().hasRedirectedUrl("/login");
        assertThat(mvc.post().uri("/login/factor").param("code", code()).with(csrf()))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/login");
        assertThat(enter(half(), " ")).hasStatus(422).bodyText().contains("Enter the code");
    }

    @Test
    void anothersAppOpensNothing() {
        UUID ravi = accounts.open(null, "Ravi Menon", "ravi@example.com", PASSWORD, "junior_agent");
        factors.begin(ravi);
        Totp other = factors.pending(ravi).orElseThrow();
        List<String> codes = factors.confirm(ravi, other.code(clock.instant())).orElseThrow();
        assertThat(enter(half(), codes.getFirst())).hasStatus(422);
        if (!other.code(clock.instant()).equals(code())) {
            assertThat(enter(half(), other.code(clock.instant()))).hasStatus(422);
        }
    }

    private Cookie half() {
        MvcTestResult result = signIn();
        assertThat(result).hasStatus3xxRedirection().hasRedirectedUrl("/login/factor");
        return session(result);
    }

    private MvcTestResult signIn() {
        var request = mvc.post()
                .uri("/login")
                .param("name", EMAIL)
                .param("password", PASSWORD)
                .param("next", "/policies")
                .with(csrf());
        return request.exchange();
    }

    private MvcTestResult enter(Cookie browser, String code) {
        return mvc.post()
                .uri("/login/factor")
                .param("code", code)
                .cookie(browser)
                .with(csrf())
                .exchange();
    }

    private String code() {
        return app.code(clock.instant());
    }

    /** None of the three that are good now. */
    private String wrong(int seed) {
        Instant now = clock.instant();
        List<String> good = List.of(
                app.code(now.minusSeconds(30)),
                app.code(now),
                app.code(now.plusSeconds(30)),
                app.code(now.plusSeconds(60)));
        int guess = 100_000 + seed;
        while (good.contains(String.valueOf(guess))) {
            guess += 100;
        }
        return String.valueOf(guess);
    }
}

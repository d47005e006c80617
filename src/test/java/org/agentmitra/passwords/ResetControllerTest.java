package org.agentmitra.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.Credentials;
import org.agentmitra.accounts.TestAccounts;
import org.agentmitra.accounts.Verdict;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.SentCodes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class ResetControllerTest {
    private static final String EMAIL = "asha@example.com";
    private static final String OLD = "correct horse battery";
    private static final String NEXT = "another horse battery";
    private static final String DEAD = "/password/reset/new?dead=true";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    TestAccounts standing;

    @Autowired
    Credentials credentials;

    @Autowired
    SentCodes sent;

    @Autowired
    JdbcClient jdbc;

    UUID asha;

    @BeforeEach
    void open() {
        sent.forget();
        asha = accounts.open(null, "Asha Iyer", EMAIL, OLD, "junior_agent");
    }

    @Test
    void theTokenLeavesTheAddressAtOnce() {
        MvcTestResult opened = mvc.get().uri(link()).exchange();
        assertThat(opened).hasStatus3xxRedirection().hasRedirectedUrl("/password/reset/edit");
        assertThat(opened).hasHeader("Referrer-Policy", "no-referrer");
        MvcTestResult page =
                mvc.get().uri("/password/reset/edit").cookie(cookie(opened)).exchange();
        assertThat(page).hasStatusOk().hasHeader("Referrer-Policy", "no-referrer");
        assertThat(page.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(page).bodyText().contains(EMAIL, "name=\"password\"").doesNotContain("token=");
    }

    @Test
    void aNewPasswordIsSetAndEverySessionEnds() {
        signIn(OLD);
        signIn(OLD);
        assertThat(sessions()).isEqualTo(2);
        Cookie browser = open(link());
        MvcTestResult done = choose(browser, NEXT, NEXT);
        assertThat(done).hasStatus3xxRedirection().hasRedirectedUrl("/login");
        assertThat(sessions()).isZero();
        assertThat(jdbc.sql("select count(*) from user_sessions where user_id = ? and ended_at is null")
                        .param(asha)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(accounts.check(asha, NEXT)).isEqualTo(Verdict.RIGHT);
        assertThat(accounts.check(asha, OLD)).isEqualTo(Verdict.WRONG);
        assertThat(mvc.get().uri("/login").cookie(cookie(done)))
                .bodyText()
                .contains("Your password has been changed. Sign in with the new one.");
    }

    @Test
    void aUsedLinkIsDead() {
        String link = link();
        Cookie other = open(link);
        choose(open(link), NEXT, NEXT);
        dead(mvc.get().uri(link).exchange());
        dead(mvc.get().uri("/password/reset/edit").cookie(other).exchange());
        dead(choose(other, "a third horse battery", "a third horse battery"));
        assertThat(accounts.check(asha, NEXT)).isEqualTo(Verdict.RIGHT);
    }

    @Test
    void anOlderLinkDiesWithThePassword() {
        String first = link();
        choose(open(link()), NEXT, NEXT);
        dead(mvc.get().uri(first).exchange());
    }

    @Test
    void aLinkThatRanOutIsDead() {
        ResetLinks before =
                new ResetLinks(jdbc, credentials, Clock.offset(Clock.systemUTC(), ResetLinks.LIFE.negated()));
        dead(mvc.get()
                .uri("/password/reset?token="
                        + before.issue(credentials.ownerOf(asha).orElseThrow(), ResetLinks.LIFE))
                .exchange());
        Cookie browser = open(link());
        jdbc.sql("update password_links set valid_till = valid_till - interval '"
                        + ResetLinks.LIFE.plus(Duration.ofMinutes(1)).toMinutes() + "' minute")
                .update();
        dead(choose(browser, NEXT, NEXT));
    }

    @Test
    void withoutALinkThereIsNoPage() {
        dead(mvc.get().uri("/password/reset").exchange());
        dead(mvc.get().uri("/password/reset?token=AAAA").exchange());
        dead(mvc.get().uri("/password/reset/edit").exchange());
    }

    @Test
    void anothersLinkChangesAnothersPasswordAlone() {
        UUID ravi = accounts.open(null, "Ravi Menon", "ravi@example.com", OLD, "junior_agent");
        open(link());
        choose(open(link("ravi@example.com")), NEXT, NEXT);
        assertThat(accounts.check(ravi, NEXT)).isEqualTo(Verdict.RIGHT);
        assertThat(accounts.check(asha, OLD)).isEqualTo(Verdict.RIGHT);
    }

    @Test
    void aSuspendedAccountCannotUseItsLink() {
        Cookie browser = open(link());
        standing.suspend(asha);
        dead(choose(browser, NEXT, NEXT));
    }

    @ParameterizedTest
    @CsvSource({
        "'','',Enter a password",
        "eleven char,eleven char,A password has 12 to 128 characters",
        "qwertyuiop12,qwertyuiop12,among the first that are guessed",
        "asha@example.com,asha@example.com,among the first that are guessed",
        "another horse battery,another horse,The two passwords differ"
    })
    void aPasswordThatWillNotDoIsNamedAndTheLinkStays(String password, String again, String said) {
        Cookie browser = open(link());
        assertThat(choose(browser, password, again)).hasStatus(422).bodyText().contains(said, EMAIL);
        assertThat(choose(browser, NEXT, NEXT)).hasStatus3xxRedirection().hasRedirectedUrl("/login");
    }

    @Test
    void whoUsedUpTheTriesGetsInWithTheNewOneOnThisBrowserAlone() {
        for (int i = 0; i < 10; i++) {
            signIn("wrong horse battery");
        }
        MvcTestResult done = choose(open(link()), NEXT, NEXT);
        assertThat(mvc.get().uri("/login").cookie(cookie(done)))
                .bodyText()
                .contains(
                        "Sign in with the new one in this browser.", "15 minutes have passed since the last wrong try");
        Cookie device = Objects.requireNonNull(done.getResponse().getCookie("device"));
        assertThat(signIn(NEXT)).hasStatus(422);
        assertThat(signIn(NEXT, device)).hasStatus3xxRedirection();
    }

    private String link() {
        return link(EMAIL);
    }

    private String link(String email) {
        mvc.post().uri("/password/reset/new").param("email", email).with(csrf()).exchange();
        return sent.lastLink(email);
    }

    private Cookie open(String link) {
        return cookie(mvc.get().uri(link).exchange());
    }

    private static Cookie cookie(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("SESSION"));
    }

    private MvcTestResult choose(Cookie browser, String password, String again) {
        return mvc.post()
                .uri("/password/reset/edit")
                .param("password", password)
                .param("again", again)
                .cookie(browser)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult signIn(String password) {
        return signIn(password, new Cookie("none", "none"));
    }

    private MvcTestResult signIn(String password, Cookie device) {
        return mvc.post()
                .uri("/login")
                .param("name", EMAIL)
                .param("password", password)
                .cookie(device)
                .with(csrf())
                .exchange();
    }

    private static void dead(MvcTestResult result) {
        assertThat(result).hasStatus3xxRedirection().hasRedirectedUrl(DEAD);
    }

    private int sessions() {
        return jdbc.sql("select count(*) from spring_session where principal_name = ?")
                .param(asha.toString())
                .query(Integer.class)
                .single();
    }
}

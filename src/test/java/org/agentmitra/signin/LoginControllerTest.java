package org.agentmitra.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.TestAccounts;
import org.agentmitra.support.Answers;
import org.agentmitra.support.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class LoginControllerTest {
    private static final String PASSWORD = "correct horse battery";
    private static final String REFUSED = "Check both fields";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    TestAccounts standing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    UUID asha;

    @BeforeEach
    void open() {
        asha = accounts.open(null, "Asha Iyer", "asha@example.com", PASSWORD, "junior_agent");
    }

    @Test
    void thePageShowsAFormAndNoDemoAccounts() {
        assertThat(mvc.get().uri("/login"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"password\"", "name=\"_csrf\"")
                .doesNotContain("demo.example");
    }

    @Test
    void theRightPasswordOpensANewSessionOfTheUser() {
        Cookie before = cookie(mvc.get().uri("/login").exchange());
        MvcTestResult result = signIn("Asha@example.com", PASSWORD, null, before);
        assertThat(result).hasStatus3xxRedirection().hasRedirectedUrl("/");
        Cookie after = cookie(result);
        assertThat(after.getValue()).isNotEqualTo(before.getValue());
        assertThat(principals()).contains(asha.toString());
        assertThat(recorded()).containsExactly("account.opened", "signin.succeeded");
        assertThat(mvc.get().uri("/login?next=/policies").cookie(after))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/policies");
    }

    @ParameterizedTest
    @CsvSource({"asha@example.com,wrong horse battery", "nobody@example.com,correct horse battery"})
    void unknownAndWrongAreToldTheSame(String email, String password) {
        MvcTestResult result = signIn(email, password, "/policies", null);
        assertThat(result).hasStatus(422).bodyText().contains(REFUSED, email, "value=\"/policies\"");
        assertThat(result).bodyText().doesNotContain(password);
    }

    @Test
    void aSuspendedAndALockedAccountAreToldTheSameToo() {
        standing.suspend(asha);
        assertThat(signIn("asha@example.com", PASSWORD, null, null))
                .hasStatus(422)
                .bodyText()
                .contains(REFUSED);
        standing.reinstate(asha);
        for (int i = 0; i < 10; i++) {
            signIn("asha@example.com", "wrong horse battery", null, null);
        }
        assertThat(signIn("asha@example.com", PASSWORD, null, null))
                .hasStatus(422)
                .bodyText()
                .contains(REFUSED);
        assertThat(recorded()).contains("signin.failed", "signin.locked").doesNotContain("signin.succeeded");
    }

    @Test
    void whoeverIsRefusedSeesTheSamePage() {
        String wrong = refused("asha@example.com", "wrong horse battery");
        assertThat(refused("nobody@example.com", PASSWORD)).isEqualToIgnoringWhitespace(wrong);
        standing.suspend(asha);
        assertThat(refused("asha@example.com", PASSWORD)).isEqualToIgnoringWhitespace(wrong);
        standing.reinstate(asha);
        for (int i = 0; i < 10; i++) {
            signIn("asha@example.com", "wrong horse battery", null, null);
        }
        assertThat(refused("asha@example.com", PASSWORD)).isEqualToIgnoringWhitespace(wrong);
    }

    private String refused(String email, String password) {
        MvcTestResult result = signIn(email, password, null, null);
        assertThat(result).hasStatus(422);
        return Answers.page(result).replace(email, "x");
    }

    @Test
    void aStrangerCannotLockOutABrowserThatCameInBefore() {
        Cookie device = device(signIn("asha@example.com", PASSWORD, null, null));
        for (int i = 0; i < 10; i++) {
            signIn("asha@example.com", "wrong horse battery", null, null);
        }
        assertThat(signIn("asha@example.com", PASSWORD, null, null)).hasStatus(422);
        assertThat(signIn("Asha@example.com", PASSWORD, null, device)).hasStatus3xxRedirection();
    }

    @Test
    void aKnownBrowserHasTenGuessesAndNoneForOthers() {
        accounts.open(null, "Ravi Menon", "ravi@example.com", PASSWORD, "junior_agent");
        Cookie device = device(signIn("asha@example.com", PASSWORD, null, null));
        for (int i = 0; i < 10; i++) {
            signIn("asha@example.com", "wrong horse battery", null, device);
            signIn("ravi@example.com", "wrong horse battery", null, device);
        }
        assertThat(signIn("asha@example.com", PASSWORD, null, device)).hasStatus(422);
        assertThat(signIn("ravi@example.com", PASSWORD, null, device)).hasStatus(422);
        assertThat(signIn("asha@example.com", PASSWORD, null, null)).hasStatus3xxRedirection();
    }

    /** They are believed from configured proxies only, and guesses count under the account whatever the address. */
    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "X-Real-IP", "True-Client-IP"})
    void forgedAddressesBuyNoGuesses(String header) {
        for (int i = 0; i < 10; i++) {
            String forged = header.equals("Forwarded") ? "for=192.0.2." + i : "192.0.2." + i;
            assertThat(mvc.post()
                            .uri("/login")
                            .param("name", "asha@example.com")
                            .param("password", "wrong horse battery")
                            .header(header, forged)
                            .with(csrf()))
                    .hasStatus(422);
        }
        assertThat(signIn("asha@example.com", PASSWORD, null, null)).hasStatus(422);
        assertThat(jdbc.sql(
                                "select count(*) from audit_records where action = 'signin.failed' and details like '%192.0.2%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void afterAHundredWrongGuessesAnAddressHasToWaitButNotABrowserThatCameInBefore() {
        Cookie device = device(signIn("asha@example.com", PASSWORD, null, null));
        for (int i = 0; i < 100; i++) {
            signIn("nobody" + i + "@example.com", "wrong horse battery", null, null);
        }
        MvcTestResult refused = signIn("asha@example.com", PASSWORD, null, null);
        assertThat(refused)
                .hasStatus(429)
                .bodyText()
                .contains("That was asked too often", "Try again in 15 minutes")
                .doesNotContain("asha");
        assertThat(Integer.parseInt(refused.getResponse().getHeader("Retry-After")))
                .isBetween(800, 900);
        assertThat(signIn("asha@example.com", PASSWORD, null, device)).hasStatus3xxRedirection();
        assertThat(recorded()).contains("signin.throttled");
    }

    @Test
    void staffAreSignedOutAfterAQuarterOfAnHourWithoutAClick() {
        Cookie cookie = cookie(signIn("asha@example.com", PASSWORD, null, null));
        assertThat(mvc.get().uri("/policies").cookie(cookie))
                .hasStatusOk()
                .bodyText()
                .contains("data-idle=\"900\"");
        idle(Duration.ofMinutes(14));
        assertThat(mvc.get().uri("/policies").cookie(cookie)).hasStatusOk();
        idle(Duration.ofMinutes(15));
        assertThat(mvc.get().uri("/policies").cookie(cookie))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/login?next=%2Fpolicies");
    }

    @Test
    void nobodyIsSignedInForMoreThanEightHours() {
        Cookie cookie = cookie(signIn("asha@example.com", PASSWORD, null, null));
        begun(Duration.ofHours(8).minusMinutes(1));
        assertThat(mvc.get().uri("/policies").cookie(cookie)).hasStatusOk();
        begun(Duration.ofHours(8));
        assertThat(mvc.get().uri("/policies").cookie(cookie))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/login?next=%2Fpolicies");
    }

    private void idle(Duration since) {
        long last = System.currentTimeMillis() - since.toMillis();
        session("last_access_time = " + last + ", expiry_time = " + last + " + max_inactive_interval * 1000");
    }

    private void begun(Duration ago) {
        session("creation_time = " + (System.currentTimeMillis() - ago.toMillis()));
    }

    /** Sessions are saved in transactions of their own. */
    private void session(String change) {
        TransactionTemplate alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        int changed = Objects.requireNonNull(
                alone.execute(status -> jdbc.sql("update spring_session set " + change + " where principal_name = ?")
                        .param(asha.toString())
                        .update()));
        assertThat(changed).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "~~~~", "AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void aForgedDeviceCountsAsNone(String forged) {
        for (int i = 0; i < 10; i++) {
            signIn("asha@example.com", "wrong horse battery", null, null);
        }
        assertThat(signIn("asha@example.com", PASSWORD, null, new Cookie("device", forged)))
                .hasStatus(422);
    }

    @Test
    void aNulIsABadRequest() {
        assertThat(signIn("asha\0@example.com", PASSWORD, null, null)).hasStatus(400);
    }

    private static Cookie device(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("device"));
    }

    @Test
    void emptyFieldsAreNamed() {
        assertThat(signIn("", "", null, null))
                .hasStatus(422)
                .bodyText()
                .contains("Enter your e-mail address", "Enter a password");
    }

    @ParameterizedTest
    @CsvSource({
        "/policies?q=a,/policies?q=a",
        "/policies?q={x},/policies?q={x}",
        "//evil.example,/",
        "/\\evil.example,/",
        "https://evil.example/,/",
        "/.//evil.example,/"
    })
    void afterwardsOnlyPagesOfThisPortalAreShown(String next, String shown) {
        assertThat(signIn("asha@example.com", PASSWORD, next, null))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(shown);
    }

    @Test
    void signingOutEndsTheSession() {
        Cookie cookie = cookie(signIn("asha@example.com", PASSWORD, null, null));
        assertThat(mvc.post().uri("/logout").cookie(cookie).with(csrf()))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/login");
        assertThat(mvc.get().uri("/login").cookie(cookie)).hasStatusOk();
        assertThat(principals()).doesNotContain(asha.toString());
        assertThat(recorded()).endsWith("signin.ended");
    }

    @Test
    void anEndedSessionIsOutOnTheNextClickAndNoOther() {
        Cookie phone = cookie(signIn("asha@example.com", PASSWORD, null, null));
        Cookie desk = cookie(signIn("asha@example.com", PASSWORD, null, null));
        assertThat(mvc.get().uri("/policies").cookie(phone)).hasStatusOk();
        assertThat(mvc.post().uri("/sessions/others/end").cookie(desk).with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/policies").cookie(phone)).hasRedirectedUrl("/login?next=%2Fpolicies");
        assertThat(mvc.get().uri("/policies").cookie(desk)).hasStatusOk();
    }

    @Test
    void aSuspendedUserIsOutOnTheNextClick() {
        Cookie cookie = cookie(signIn("asha@example.com", PASSWORD, null, null));
        standing.suspend(asha);
        assertThat(mvc.get().uri("/policies").cookie(cookie))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/login?next=%2Fpolicies");
        assertThat(principals()).doesNotContain(asha.toString());
    }

    private MvcTestResult signIn(String email, String password, @Nullable String next, @Nullable Cookie cookie) {
        var request = mvc.post()
                .uri("/login")
                .param("name", email)
                .param("password", password)
                .with(csrf());
        if (next != null) {
            request.param("next", next);
        }
        if (cookie != null) {
            request.cookie(cookie);
        }
        return request.exchange();
    }

    private static Cookie cookie(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("SESSION"));
    }

    private List<String> principals() {
        return jdbc.sql("select principal_name from spring_session where principal_name = ?")
                .param(asha.toString())
                .query((row, n) -> row.getString(1))
                .list();
    }

    private List<String> recorded() {
        return jdbc.sql("select action from audit_records where subject_id = ? order by recorded_at, id")
                .param(asha.toString())
                .query((row, n) -> row.getString(1))
                .list();
    }
}

package org.agentmitra.codes;

import static org.agentmitra.support.Answers.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.codemessages.CodeMessage.Purpose;
import org.agentmitra.support.Answers;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.SentCodes;
import org.agentmitra.support.Trail;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class CodeRequestControllerTest {
    private static final String EMAIL = "asha@example.com";
    private static final String PHONE = "+919876500001";
    private static final String PASSWORD = "correct horse battery";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    CodeRequests requests;

    @Autowired
    OneTimeCodes codes;

    @Autowired
    EntityManager entities;

    @Autowired
    SentCodes sent;

    @Autowired
    Trail trail;

    @Autowired
    JdbcClient jdbc;

    UUID asha;

    @BeforeEach
    void open() {
        sent.forget();
        asha = accounts.open(null, "Asha Iyer", EMAIL, PASSWORD, "junior_agent");
        change("phone", PHONE);
    }

    /** Past the entity, which the test's transaction keeps. */
    private void change(String column, Object value) {
        jdbc.sql("update users set " + column + " = ? where id = ?")
                .params(value, asha)
                .update();
        entities.clear();
    }

    @Test
    void theSignInPageLeadsToAForm() {
        assertThat(mvc.get().uri("/login?next=/policies"))
                .bodyText()
                .contains("href=\"/login/code/new?next=/policies\"");
        assertThat(mvc.get().uri("/login/code/new?next=/policies"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"name\"", "name=\"_csrf\"", "value=\"/policies\"");
        assertThat(mvc.get().uri("/login/code")).hasStatus3xxRedirection().hasRedirectedUrl("/login/code/new");
    }

    @Test
    void nobodyIsToldWhetherThereIsSuchAnAccount() {
        Cookie known = asked(EMAIL);
        Cookie unknown = asked("nobody@example.com");
        assertThat(sent.to("nobody@example.com")).isEmpty();
        String shown = page(known).replace(EMAIL, "x");
        assertThat(page(unknown).replace("nobody@example.com", "x")).isEqualToIgnoringWhitespace(shown);
        String wrong = sent.to(EMAIL).getLast().secret().equals("000000") ? "000001" : "000000";
        assertThat(Answers.page(enter(unknown, wrong)).replace("nobody@example.com", "x"))
                .isEqualToIgnoringWhitespace(Answers.page(enter(known, wrong)).replace(EMAIL, "x"));
        assertThat(jdbc.sql("select count(*) from signin_codes")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void anotherCodeTakesAPauseAndReplacesTheFirst() {
        Cookie browser = asked(EMAIL);
        String first = sent.to(EMAIL).getLast().secret();
        MvcTestResult soon = ask(EMAIL, browser);
        assertThat(soon).hasStatus3xxRedirection().hasRedirectedUrl("/login/code");
        assertThat(page(browser)).contains("Wait half a minute");
        assertThat(sent.to(EMAIL)).hasSize(1);
        UUID id = jdbc.sql("select id from signin_codes").query(UUID.class).single();
        MockHttpServletRequest request = new MockHttpServletRequest();
        requests.ask(EMAIL, id, Locale.ENGLISH, request);
        assertThat(codes.redeem(id, asha, Purpose.SIGN_IN, first)).isFalse();
        assertThat(sent.to(EMAIL)).hasSize(2);
    }

    @Test
    void thePauseLastsHalfAMinute() {
        Instant noon = Instant.parse("2026-03-02T12:00:00Z");
        AskedCode asked = new AskedCode(asha, EMAIL, null, noon);
        assertThat(asked.restsFor(EMAIL, noon.plusSeconds(30).minusMillis(1))).isTrue();
        assertThat(asked.restsFor(EMAIL, noon.plusSeconds(30))).isFalse();
    }

    @Test
    void fiveCodesAreSentInAnHour() {
        for (int i = 0; i < 5 + 2; i++) {
            asked(i % 2 == 0 ? EMAIL : PHONE);
        }
        assertThat(sent.to(EMAIL).size() + sent.to(PHONE).size()).isEqualTo(5);
        assertThat(trail.of(asha)).filteredOn("signin.code_refused"::equals).hasSize(2);
    }

    /** Whether anybody has the name or not. */
    @ParameterizedTest
    @ValueSource(strings = {EMAIL, "nobody@example.com"})
    void whoAsksOnceMoreUnderTheSameNameIsToldToWait(String name) {
        for (int i = 0; i < 5; i++) {
            asked(name);
        }
        MvcTestResult once = ask(name.toUpperCase(Locale.ROOT), null);
        assertThat(once)
                .hasStatus(429)
                .bodyText()
                .contains("That was asked too often", "Try again in 60 minutes")
                .doesNotContain(name);
        assertThat(Integer.parseInt(once.getResponse().getHeader("Retry-After")))
                .isBetween(3500, 3600);
        assertThat(jdbc.sql("select security from audit_records where action = 'signin.throttled'")
                        .query(String.class)
                        .list())
                .containsExactly("THROTTLED");
    }

    @Test
    void whoAsksForManyNamesIsToldToWaitToo() {
        for (int i = 0; i < CodeRequests.MOST_FROM; i++) {
            asked("nobody" + i + "@example.com");
        }
        assertThat(ask(EMAIL, null)).hasStatus(429).containsHeader("Retry-After");
        assertThat(mvc.post()
                        .uri("/login/code/new")
                        .param("name", EMAIL)
                        .locale(Locale.of("hi"))
                        .with(csrf()))
                .hasStatus(429)
                .bodyText()
                .contains("यह बहुत बार माँगा गया", "60 मिनट बाद")
                .doesNotContain("??");
        assertThat(sent.to(EMAIL)).isEmpty();
    }

    @Test
    void aPhoneThatSomebodyElseChangedOpensNothing() {
        change("phone_opens", false);
        asked(PHONE);
        assertThat(sent.to(PHONE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "asha", "0001711F", "12345", "a@"})
    void whatIsNeitherIsNamed(String typed) {
        assertThat(ask(typed, null)).hasStatus(422).bodyText().contains("id=\"name-error\"");
    }

    @Test
    void theDatabaseHoldsNoCode() {
        asked(EMAIL);
        assertThat(jdbc.sql("select code_hash from signin_codes")
                        .query(String.class)
                        .single())
                .hasSize(52)
                .doesNotContain(sent.to(EMAIL).getLast().secret());
    }

    /** Each from a browser of its own. */
    private Cookie asked(String name) {
        MvcTestResult result = ask(name, null);
        assertThat(result).hasStatus3xxRedirection().hasRedirectedUrl("/login/code");
        return session(result);
    }

    private MvcTestResult ask(String name, @Nullable Cookie browser) {
        var request = mvc.post()
                .uri("/login/code/new")
                .param("name", name)
                .param("next", "/policies")
                .with(csrf());
        return (browser == null ? request : request.cookie(browser)).exchange();
    }

    private MvcTestResult enter(Cookie browser, String code) {
        return mvc.post()
                .uri("/login/code")
                .param("code", code)
                .cookie(browser)
                .with(csrf())
                .exchange();
    }

    private String page(Cookie browser) {
        return Answers.page(mvc.get().uri("/login/code").cookie(browser).exchange());
    }
}

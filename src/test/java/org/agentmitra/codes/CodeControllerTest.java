package org.agentmitra.codes;

import static org.agentmitra.support.Answers.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.codemessages.CodeMessage;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.SentCodes;
import org.agentmitra.support.Trail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class CodeControllerTest {
    private static final String EMAIL = "asha@example.com";
    private static final String PHONE = "+919876500001";
    private static final String PASSWORD = "correct horse battery";
    private static final String REFUSED = "This code does not work";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

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
    void theMailedCodeOpensASessionOnce() {
        Cookie browser = asked("Asha@Example.com");
        CodeMessage message = sent.to(EMAIL).getLast();
        assertThat(message.secret()).matches("\\d{6}");
        assertThat(message.purpose()).isEqualTo(CodeMessage.Purpose.SIGN_IN);
        assertThat(message.valid()).isEqualTo(OneTimeCodes.LIFE);
        assertThat(mvc.get().uri("/login/code").cookie(browser))
                .hasStatusOk()
                .bodyText()
                .contains("autocomplete=\"one-time-code\"", "inputmode=\"numeric\"");
        MvcTestResult in = enter(
                browser,
                message.secret().substring(0, 3) + " " + message.secret().substring(3));
        assertThat(in).hasStatus3xxRedirection().hasRedirectedUrl("/policies");
        assertThat(trail.sessions(asha)).isEqualTo(1);
        assertThat(mvc.get().uri("/login/code/new").cookie(session(in))).hasStatus3xxRedirection();
        assertThat(trail.of(asha)).contains("signin.code_sent", "signin.succeeded");
        assertThat(enter(browser, message.secret())).hasStatus3xxRedirection().hasRedirectedUrl("/login/code/new");
    }

    @Test
    void theCodeSentToThePhoneOpensToo() {
        Cookie browser = asked("98765 00001");
        CodeMessage message = sent.to(PHONE).getLast();
        assertThat(message.way()).isEqualTo(CodeMessage.Way.SMS);
        assertThat(enter(browser, message.secret())).hasStatus3xxRedirection();
        assertThat(trail.sessions(asha)).isEqualTo(1);
    }

    @Test
    void anotherBrowserCannotUseTheCode() {
        asked(EMAIL);
        String code = sent.to(EMAIL).getLast().secret();
        Cookie thief = asked("ravi@example.com");
        assertThat(enter(thief, code)).hasStatus(422).bodyText().contains(REFUSED);
        Cookie another = asked(EMAIL);
        if (!sent.to(EMAIL).getLast().secret().equals(code)) {
            assertThat(enter(another, code)).hasStatus(422);
        }
    }

    @Test
    void afterFiveWrongTriesTheRightCodeIsRefusedToo() {
        Cookie browser = asked(EMAIL);
        String code = sent.to(EMAIL).getLast().secret();
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            assertThat(enter(browser, wrong)).hasStatus(422).bodyText().contains(REFUSED);
        }
        assertThat(enter(browser, code)).hasStatus(422).bodyText().contains(REFUSED);
        assertThat(trail.sessions(asha)).isZero();
        assertThat(trail.of(asha)).contains("signin.failed");
    }

    @Test
    void afterFiveMinutesACodeIsDead() {
        Cookie browser = asked(EMAIL);
        jdbc.sql("update signin_codes set valid_till = valid_till - interval '6' minute")
                .update();
        assertThat(enter(browser, sent.to(EMAIL).getLast().secret()))
                .hasStatus(422)
                .bodyText()
                .contains(REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUSPENDED", "LOCKED", "DEACTIVATED", "PENDING"})
    void whoMayNotActGetsNoCodeAndCannotUseOneSentBefore(String status) {
        Cookie browser = asked(EMAIL);
        String code = sent.to(EMAIL).getLast().secret();
        change("status", status);
        asked(EMAIL);
        assertThat(sent.to(EMAIL)).hasSize(1);
        assertThat(enter(browser, code)).hasStatus(422).bodyText().contains(REFUSED);
        assertThat(trail.sessions(asha)).isZero();
    }

    @Test
    void wrongCodesCountWithWrongPasswords() {
        for (int i = 0; i < 5; i++) {
            mvc.post()
                    .uri("/login")
                    .param("name", EMAIL)
                    .param("password", "wrong horse battery")
                    .with(csrf())
                    .exchange();
        }
        Cookie browser = asked(EMAIL);
        String wrong = sent.to(EMAIL).getLast().secret().equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            enter(browser, wrong);
        }
        Cookie next = asked(EMAIL);
        assertThat(enter(next, sent.to(EMAIL).getLast().secret())).hasStatus(422);
        assertThat(trail.of(asha)).contains("signin.locked");
    }

    @Test
    void anEmptyCodeIsNamedAndCostsNoTry() {
        Cookie browser = asked(EMAIL);
        assertThat(enter(browser, " ")).hasStatus(422).bodyText().contains("Enter the code of six digits");
        assertThat(jdbc.sql("select tries from signin_codes")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** Each from a browser of its own. */
    private Cookie asked(String name) {
        MvcTestResult result = ask(name);
        assertThat(result).hasStatus3xxRedirection().hasRedirectedUrl("/login/code");
        return session(result);
    }

    private MvcTestResult ask(String name) {
        return mvc.post()
                .uri("/login/code/new")
                .param("name", name)
                .param("next", "/policies")
                .with(csrf())
                .exchange();
    }

    private MvcTestResult enter(Cookie browser, String code) {
        return mvc.post()
                .uri("/login/code")
                .param("code", code)
                .cookie(browser)
                .with(csrf())
                .exchange();
    }
}

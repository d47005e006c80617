package org.agentmitra.profile;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.codemessages.CodeMessage;
import org.agentmitra.codemessages.CodeMessage.Purpose;
import org.agentmitra.support.SentCodes;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody with an account and a session, for the tests of addresses and phones. */
abstract class ContactTest {
    static final String OLD = "asha@example.com";
    static final String NEW = "asha.iyer@example.com";
    static final String PASSWORD = "correct horse battery";
    static final String PHONE = "+919876500055";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    SentCodes sent;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    UUID asha;
    Cookie browser;

    @BeforeEach
    void open() {
        sent.forget();
        asha = accounts.open(null, "Asha Iyer", OLD, PASSWORD, "junior_agent");
        browser = cookie(signIn(OLD));
    }

    void changeEmail() {
        ask("email", NEW);
        browser = cookie(prove(code(OLD, Purpose.CONTACT_CHANGE), code(NEW, Purpose.EMAIL_PROOF)));
    }

    MvcTestResult ask(String kind, String contact) {
        return post("/profile/" + kind, Map.of("contact", contact));
    }

    MvcTestResult prove(String own, String fresh) {
        return post("/profile/contact", Map.of("own", own, "fresh", fresh));
    }

    MvcTestResult undo(Cookie stranger) {
        return mvc.post().uri("/contact/undo").cookie(stranger).with(csrf()).exchange();
    }

    MvcTestResult post(String uri, Map<String, String> values) {
        var request = mvc.post().uri(uri).cookie(browser).locale(Locale.ENGLISH);
        values.forEach(request::param);
        return request.with(csrf()).exchange();
    }

    MvcTestResult get(String uri) {
        return mvc.get().uri(uri).cookie(browser).locale(Locale.ENGLISH).exchange();
    }

    String code(String address, Purpose purpose) {
        return sent.to(address).stream()
                .filter(message -> message.purpose() == purpose)
                .reduce((one, next) -> next)
                .map(CodeMessage::secret)
                .orElseThrow();
    }

    static String other(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    String email() {
        return jdbc.sql("select email from users where id = ?")
                .param(asha)
                .query(String.class)
                .single();
    }

    int sessions() {
        return jdbc.sql("select count(*) from spring_session where principal_name = ?")
                .param(asha.toString())
                .query(Integer.class)
                .single();
    }

    int audited(String action) {
        return jdbc.sql("select count(*) from audit_records where action = ? and subject_id = ?")
                .params(action, asha.toString())
                .query(Integer.class)
                .single();
    }

    MvcTestResult signIn(String email) {
        return mvc.post()
                .uri("/login")
                .param("name", email)
                .param("password", PASSWORD)
                .with(csrf())
                .exchange();
    }

    static Cookie cookie(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("SESSION"));
    }
}

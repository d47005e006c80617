package org.agentmitra.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.CodeMessage;
import org.agentmitra.accounts.CodeMessage.Purpose;
import org.agentmitra.accounts.OwnPhone;
import org.agentmitra.accounts.Verdict;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.SentCodes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class ContactControllerTest {
    private static final String OLD = "asha@example.com";
    private static final String NEW = "asha.iyer@example.com";
    private static final String PASSWORD = "correct horse battery";
    private static final String PHONE = "+919876500055";

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

    @Test
    void theAddressChangesOnceBothSidesAreProvedAndTheOtherSessionsEnd() {
        signIn(OLD);
        assertThat(ask("email", NEW, PASSWORD)).hasRedirectedUrl("/profile/contact/edit");
        assertThat(get("/profile/contact/edit")).hasStatusOk().bodyText().contains("name=\"own\"", "name=\"fresh\"");
        String own = code(OLD, Purpose.CONTACT_CHANGE);
        String fresh = code(NEW, Purpose.EMAIL_PROOF);
        assertThat(prove(own, other(fresh)))
                .hasStatus(422)
                .bodyText()
                .contains("This code does not work", "The first code was right.")
                .doesNotContain("name=\"own\"");
        assertThat(email()).isEqualTo(OLD);
        MvcTestResult done = prove("", fresh);
        assertThat(done).hasStatus3xxRedirection().hasRedirectedUrl("/profile");
        assertThat(email()).isEqualTo(NEW);
        assertThat(sessions()).isOne();
        browser = cookie(done);
        assertThat(get("/profile")).bodyText().contains(NEW, "Your e-mail address is changed");
        assertThat(sent.to(OLD).getLast().purpose()).isEqualTo(Purpose.CONTACT_CHANGED);
        assertThat(audited("account.contact_changed")).isOne();
    }

    @Test
    void theOldAddressTakesTheChangeBackAndThePasswordIsWorthNothing() {
        changeEmail();
        String link = sent.lastLink(OLD);
        MvcTestResult opened = mvc.get().uri(link).exchange();
        assertThat(opened).hasRedirectedUrl("/contact/undo/edit");
        Cookie stranger = cookie(opened);
        assertThat(mvc.get().uri("/contact/undo/edit").cookie(stranger).locale(Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .contains("Take the change back")
                .doesNotContain(link.substring(link.indexOf('=') + 1));
        assertThat(email()).isEqualTo(NEW);
        assertThat(undo(stranger)).hasRedirectedUrl("/password/reset/new");
        assertThat(email()).isEqualTo(OLD);
        assertThat(sessions()).isZero();
        entities.clear();
        assertThat(accounts.check(asha, PASSWORD)).isNotEqualTo(Verdict.RIGHT);
        assertThat(audited("account.contact_restored")).isOne();
        assertThat(mvc.get().uri(link)).hasRedirectedUrl("/contact/undo/edit");
        assertThat(mvc.get().uri("/contact/undo/edit").locale(Locale.ENGLISH))
                .bodyText()
                .contains("This link no longer works");
    }

    @Test
    void aLinkOfTheFirstChangeUndoesThoseAfterIt() {
        changeEmail();
        String first = sent.lastLink(OLD);
        ask("email", "third@example.com", PASSWORD);
        prove(code(NEW, Purpose.CONTACT_CHANGE), code("third@example.com", Purpose.EMAIL_PROOF));
        String second = sent.lastLink(NEW);
        assertThat(email()).isEqualTo("third@example.com");
        undo(cookie(mvc.get().uri(first).exchange()));
        assertThat(email()).isEqualTo(OLD);
        MvcTestResult dead = mvc.get().uri(second).exchange();
        assertThat(dead.getResponse().getCookie("SESSION")).isNull();
    }

    @Test
    void aPhoneThatWasTakenAlongIsTakenBackToo() {
        changeEmail();
        String link = sent.lastLink(OLD);
        ask("phone", PHONE, PASSWORD);
        browser = cookie(prove(code(NEW, Purpose.CONTACT_CHANGE), code(PHONE, Purpose.PHONE_PROOF)));
        entities.clear();
        assertThat(accounts.phone(asha)).isPresent();
        undo(cookie(mvc.get().uri(link).exchange()));
        entities.clear();
        assertThat(email()).isEqualTo(OLD);
        assertThat(accounts.phone(asha)).isEmpty();
    }

    @Test
    void thePhoneChangesTheSameWayAndOpensTheAccount() {
        assertThat(ask("phone", "98765 00055", PASSWORD)).hasRedirectedUrl("/profile/contact/edit");
        assertThat(prove(code(OLD, Purpose.CONTACT_CHANGE), code(PHONE, Purpose.PHONE_PROOF)))
                .hasRedirectedUrl("/profile");
        entities.clear();
        assertThat(accounts.phone(asha)).contains(new OwnPhone(PHONE, true));
        undo(cookie(mvc.get().uri(sent.lastLink(OLD)).exchange()));
        entities.clear();
        assertThat(accounts.phone(asha)).isEmpty();
    }

    @Test
    void aConfirmedPhoneStandsForAnAddressThatIsNoLongerRead() {
        jdbc.sql("update users set phone = ?, phone_opens = true where id = ?")
                .params(PHONE, asha)
                .update();
        entities.clear();
        assertThat(post("/profile/email", Map.of("contact", NEW, "password", PASSWORD, "byPhone", "true")))
                .hasRedirectedUrl("/profile/contact/edit");
        assertThat(sent.to(OLD)).isEmpty();
        prove(code(PHONE, Purpose.CONTACT_CHANGE), code(NEW, Purpose.EMAIL_PROOF));
        assertThat(email()).isEqualTo(NEW);
    }

    @Test
    void whatWillNotDoIsNamedAndSendsNothing() {
        for (Map.Entry<String, String> typed : Map.of(
                        "", "Enter the new one.",
                        "nobody", "This is no e-mail address.",
                        "a b@example.com", "This is no e-mail address.",
                        OLD, "This is what your account has already.")
                .entrySet()) {
            assertThat(ask("email", typed.getKey(), PASSWORD))
                    .hasStatus(422)
                    .bodyText()
                    .contains(typed.getValue());
        }
        assertThat(ask("email", NEW, "wrong horse battery")).hasStatus(422).bodyText().contains("not your password");
        assertThat(ask("phone", "12", PASSWORD)).hasStatus(422).bodyText().contains("This is no mobile number");
        assertThat(sent.to(OLD)).isEmpty();
    }

    @Test
    void anAddressOfAnotherAccountLooksLikeAnyOther() {
        accounts.open(null, "Other", NEW, PASSWORD, "junior_agent");
        assertThat(ask("email", NEW.toUpperCase(Locale.ROOT), PASSWORD)).hasRedirectedUrl("/profile/contact/edit");
        assertThat(sent.to(NEW)).isEmpty();
        assertThat(prove(code(OLD, Purpose.CONTACT_CHANGE), "123456")).hasStatus(422);
        assertThat(email()).isEqualTo(OLD);
    }

    @Test
    void fiveAreAskedForInAnHourAndAnotherBrowserHasNothingToProve() {
        for (int i = 0; i < ContactService.MOST; i++) {
            assertThat(ask("email", "n" + i + "@example.com", PASSWORD)).hasRedirectedUrl("/profile/contact/edit");
        }
        assertThat(ask("email", NEW, PASSWORD)).hasRedirectedUrl("/profile");
        assertThat(sent.to(NEW)).isEmpty();
        Cookie other = cookie(signIn(OLD));
        assertThat(mvc.get().uri("/profile/contact/edit").cookie(other)).hasRedirectedUrl("/profile");
    }

    @Test
    void theNameIsTheirsToChange() {
        Long version = jdbc.sql("select version from users where id = ?")
                .param(asha)
                .query(Long.class)
                .single();
        assertThat(post("/profile/name", Map.of("name", " ", "version", version.toString())))
                .hasStatus(422)
                .bodyText()
                .contains("Enter your name.");
        assertThat(post("/profile/name", Map.of("name", "Asha I. Iyer", "version", version.toString())))
                .hasRedirectedUrl("/profile");
        assertThat(get("/profile")).bodyText().contains("Asha I. Iyer");
        assertThat(post("/profile/name", Map.of("name", "Late", "version", version.toString())))
                .hasStatus(409);
    }

    @Test
    void nobodyReadsAProfileWithoutSigningIn() {
        assertThat(mvc.get().uri("/profile")).redirectedUrl().contains("/login");
        assertThat(mvc.get().uri("/profile/else/edit").cookie(browser)).hasStatus(404);
    }

    private void changeEmail() {
        ask("email", NEW, PASSWORD);
        browser = cookie(prove(code(OLD, Purpose.CONTACT_CHANGE), code(NEW, Purpose.EMAIL_PROOF)));
    }

    private MvcTestResult ask(String kind, String contact, String password) {
        return post("/profile/" + kind, Map.of("contact", contact, "password", password));
    }

    private MvcTestResult prove(String own, String fresh) {
        return post("/profile/contact", Map.of("own", own, "fresh", fresh));
    }

    private MvcTestResult undo(Cookie stranger) {
        return mvc.post().uri("/contact/undo").cookie(stranger).with(csrf()).exchange();
    }

    private MvcTestResult post(String uri, Map<String, String> values) {
        var request = mvc.post().uri(uri).cookie(browser).locale(Locale.ENGLISH);
        values.forEach(request::param);
        return request.with(csrf()).exchange();
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(uri).cookie(browser).locale(Locale.ENGLISH).exchange();
    }

    private String code(String address, Purpose purpose) {
        return sent.to(address).stream()
                .filter(message -> message.purpose() == purpose)
                .reduce((one, next) -> next)
                .map(CodeMessage::secret)
                .orElseThrow();
    }

    private static String other(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    private String email() {
        return jdbc.sql("select email from users where id = ?")
                .param(asha)
                .query(String.class)
                .single();
    }

    private int sessions() {
        return jdbc.sql("select count(*) from spring_session where principal_name = ?")
                .param(asha.toString())
                .query(Integer.class)
                .single();
    }

    private int audited(String action) {
        return jdbc.sql("select count(*) from audit_records where action = ? and subject_id = ?")
                .params(action, asha.toString())
                .query(Integer.class)
                .single();
    }

    private MvcTestResult signIn(String email) {
        return mvc.post()
                .uri("/login")
                .param("name", email)
                .param("password", PASSWORD)
                .with(csrf())
                .exchange();
    }

    private static Cookie cookie(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("SESSION"));
    }
}

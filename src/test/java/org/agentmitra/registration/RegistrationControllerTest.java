package org.agentmitra.registration;

import static org.agentmitra.support.Answers.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.accounts.Account;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.codemessages.CodeMessage;
import org.agentmitra.flags.FlagSwitch;
import org.agentmitra.support.Answers;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.SentCodes;
import org.agentmitra.support.Trail;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class RegistrationControllerTest {
    private static final String EMAIL = "meera@example.com";
    private static final String PHONE = "+919876500042";
    private static final String PASSWORD = "kettle lantern orchard";
    private static final String CODE = "/registration/code";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Registrations registrations;

    @Autowired
    FlagSwitch flags;

    @Autowired
    SentCodes sent;

    @Autowired
    Trail trail;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void open() {
        sent.forget();
        accounts.open(null, "Root", "root@example.com", "another quiet harbour", "super_admin");
    }

    @Test
    void bothAddressesAreProvedAndThenTheAccountIsThere() {
        assertThat(mvc.get().uri("/login")).bodyText().contains("href=\"/registration\"");
        Cookie browser = begun(Map.of());
        assertThat(sent.to(PHONE)).isEmpty();
        CodeMessage mail = sent.to(EMAIL).getLast();
        assertThat(mail.purpose()).isEqualTo(CodeMessage.Purpose.EMAIL_PROOF);
        assertThat(mail.language()).hasToString("hi");
        assertThat(signIn()).hasStatus(422);
        MvcTestResult half = enter(browser, mail.secret());
        assertThat(half).hasRedirectedUrl(CODE);
        browser = session(half);
        assertThat(mvc.get().uri(CODE).cookie(browser)).bodyText().contains("+91 98765 00042", "Step 2 of 2");
        assertThat(accounts.findByEmail(EMAIL)).isEmpty();
        MvcTestResult done = enter(browser, sent.to(PHONE).getLast().secret());
        assertThat(done).hasRedirectedUrl("/login");
        assertThat(signIn()).hasRedirectedUrl("/");
        UUID user = accounts.findByPhone(PHONE).orElseThrow();
        Account account = accounts.active(user).orElseThrow();
        assertThat(account.role()).isEqualTo("policyholder");
        assertThat(account.language()).isEqualTo("hi");
        assertThat(mvc.get().uri("/me").cookie(session(signIn())))
                .hasStatusOk()
                .bodyText()
                .contains("अभी आपके खाते से कोई पॉलिसी नहीं जुड़ी है");
        assertThat(trail.of(user)).contains("registration.begun", "account.opened");
        assertThat(waiting()).isZero();
    }

    @Test
    void nobodyIsToldThatAnAddressHasAnAccountButItsOwner() {
        UUID owner = accounts.open(null, "Meera Iyer", EMAIL, "another quiet harbour", "junior_agent");
        Cookie known = begun(Map.of());
        Cookie unknown = begun(Map.of("email", "other@example.com"));
        assertThat(sent.to(EMAIL).getLast().purpose()).isEqualTo(CodeMessage.Purpose.ACCOUNT_EXISTS);
        assertThat(sent.to(EMAIL).getLast().secret()).endsWith("/login");
        assertThat(page(known).replace(EMAIL, "x"))
                .isEqualToIgnoringWhitespace(page(unknown).replace("other@example.com", "x"));
        String wrong = sent.to("other@example.com").getLast().secret().equals("000000") ? "000001" : "000000";
        assertThat(enter(known, wrong)).hasStatus(422);
        assertThat(enter(unknown, wrong)).hasStatus(422);
        assertThat(trail.of(owner)).contains("registration.in_vain");
    }

    @Test
    void theOwnerOfThePhoneIsToldToo() {
        UUID owner = accounts.open(null, "Ravi Menon", "ravi@example.com", "another quiet harbour", "junior_agent");
        jdbc.sql("update users set phone = ? where id = ?").params(PHONE, owner).update();
        Cookie browser = begun(Map.of());
        browser = session(enter(browser, sent.to(EMAIL).getLast().secret()));
        assertThat(sent.to(PHONE).getLast().purpose()).isEqualTo(CodeMessage.Purpose.ACCOUNT_EXISTS);
        assertThat(enter(browser, "123456")).hasStatus(422);
        assertThat(accounts.findByEmail(EMAIL)).isEmpty();
    }

    @Test
    void pressedTwiceItSendsOneCode() {
        Cookie browser = begun(Map.of());
        assertThat(register(Map.of(), browser)).hasRedirectedUrl(CODE);
        assertThat(mvc.post().uri(CODE + "/new").cookie(browser).with(csrf())).hasRedirectedUrl(CODE);
        assertThat(sent.to(EMAIL)).hasSize(1);
        assertThat(waiting()).isEqualTo(1);
        register(Map.of("email", "other@example.com"), browser);
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void ofTwoBrowsersOneMakesTheAccount() {
        Cookie one = session(enter(begun(Map.of()), lastCode()));
        String oneCode = sent.to(PHONE).getLast().secret();
        Cookie other = begun(Map.of("name", "Somebody Else"));
        other = session(enter(other, lastCode()));
        String otherCode = sent.to(PHONE).getLast().secret();
        assertThat(enter(one, oneCode)).hasRedirectedUrl("/login");
        assertThat(enter(other, otherCode)).hasRedirectedUrl("/login");
        UUID user = accounts.findByEmail(EMAIL).orElseThrow();
        assertThat(accounts.active(user).orElseThrow().name()).isEqualTo("Meera Iyer");
        assertThat(waiting()).isZero();
    }

    @Test
    void fiveCodesAnHourGoToAnAddressAndThirtyFromANetwork() {
        for (int i = 0; i < 5; i++) {
            begun(Map.of());
        }
        assertThat(register(Map.of(), null)).hasStatus(429).containsHeader("Retry-After");
        assertThat(sent.to(EMAIL)).hasSize(5);
        for (int i = 6; i < RegistrationService.MOST_FROM; i++) {
            begun(Map.of("email", "m" + i + "@example.com"));
        }
        assertThat(register(Map.of("email", "last@example.com"), null)).hasStatus(429);
    }

    @ParameterizedTest
    @CsvSource({
        "name,'',Enter your name",
        "email,meera,Enter an e-mail address like",
        "phone,'',Enter your mobile number",
        "password,short,A password has 12 to 128",
        "password,qwertyuiopas,among the first that are guessed",
        "again,something else,The two passwords differ"
    })
    void whatIsWrongIsNamed(String field, String typed, String said) {
        assertThat(register(Map.of(field, typed), null))
                .hasStatus(422)
                .bodyText()
                .contains(said)
                .doesNotContain(PASSWORD);
        assertThat(waiting()).isZero();
    }

    @Test
    void abandonedOnesAreForgotten() {
        Cookie browser = begun(Map.of());
        jdbc.sql("update registrations set created_at = created_at - interval '4' day")
                .update();
        assertThat(mvc.get().uri(CODE).cookie(browser)).hasRedirectedUrl("/registration");
        registrations.purge();
        assertThat(waiting()).isZero();
    }

    @Test
    void switchedOffItIsMissing() {
        flags.off("self_registration_enabled");
        try {
            assertThat(mvc.get().uri("/login")).bodyText().doesNotContain("/registration");
            assertThat(mvc.get().uri("/registration")).hasStatus(404);
            assertThat(register(Map.of(), null)).hasStatus(404);
            assertThat(mvc.get().uri(CODE)).hasStatus(404);
        } finally {
            flags.forget();
        }
    }

    private Cookie begun(Map<String, String> changes) {
        MvcTestResult result = register(changes, null);
        assertThat(result).hasRedirectedUrl(CODE);
        return session(result);
    }

    private String lastCode() {
        return sent.to(EMAIL).getLast().secret();
    }

    private MvcTestResult register(Map<String, String> changes, @Nullable Cookie browser) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "name", "Meera Iyer",
                "email", "Meera@Example.com",
                "phone", "98765 00042",
                "password", PASSWORD,
                "again", PASSWORD,
                "language", "hi"));
        fields.putAll(changes);
        var request = mvc.post().uri("/registration").with(csrf());
        fields.forEach(request::param);
        return (browser == null ? request : request.cookie(browser)).exchange();
    }

    private MvcTestResult enter(Cookie browser, String code) {
        return mvc.post()
                .uri(CODE)
                .param("code", code)
                .cookie(browser)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult signIn() {
        return mvc.post()
                .uri("/login")
                .param("name", EMAIL)
                .param("password", PASSWORD)
                .with(csrf())
                .exchange();
    }

    private String page(Cookie browser) {
        return Answers.page(mvc.get().uri(CODE).cookie(browser).exchange());
    }

    private int waiting() {
        return jdbc.sql("select count(*) from registrations")
                .query(Integer.class)
                .single();
    }
}

package org.agentmitra.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.keys.FieldCipher;
import org.agentmitra.keys.FieldPlace;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class FactorControllerTest {
    private static final String EMAIL = "asha@example.com";
    private static final String PASSWORD = "correct horse battery";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    TotpFactors factors;

    @Autowired
    FieldCipher cipher;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    UUID asha;
    Cookie browser;

    @BeforeEach
    void open() {
        asha = accounts.open(null, "Asha Iyer", EMAIL, PASSWORD, "junior_agent");
        browser = session(mvc.post()
                .uri("/login")
                .param("name", EMAIL)
                .param("password", PASSWORD)
                .with(csrf())
                .exchange());
    }

    @Test
    void theMenuLeadsToThePageAndStrangersSignInFirst() {
        assertThat(mvc.get().uri("/sessions").cookie(browser)).bodyText().contains("href=\"/factors\"");
        assertThat(mvc.get().uri("/factors").cookie(browser))
                .hasStatusOk()
                .bodyText()
                .contains("Off", "name=\"password\"", "Set up an authenticator app");
        for (String page : List.of("/factors", "/factors/setup")) {
            assertThat(mvc.get().uri(page))
                    .hasStatus3xxRedirection()
                    .redirectedUrl()
                    .startsWith("/login?next=");
        }
    }

    @Test
    void aSetUpCountsOnlyWhenTheAppShowedACode() {
        assertThat(post("/factors", "password", PASSWORD))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/factors/setup");
        assertThat(mvc.get().uri("/factors/setup").cookie(browser))
                .hasStatusOk()
                .bodyText()
                .contains("<svg class=\"qr\"", "otpauth://totp/Agent%20Mitra:asha%40example.com", "one-time-code");
        assertThat(factors.wanted(asha)).isFalse();
        String wrong = code().equals("000000") ? "000001" : "000000";
        assertThat(post("/factors/setup", "code", wrong))
                .hasStatus(422)
                .bodyText()
                .contains("This is not the code");
        assertThat(factors.wanted(asha)).isFalse();
        MvcTestResult done = post("/factors/setup", "code", code());
        assertThat(done).hasStatusOk();
        assertThat(codes(done)).hasSize(RecoveryCodes.COUNT).doesNotHaveDuplicates();
        assertThat(factors.wanted(asha)).isTrue();
        assertThat(recorded()).contains("factor.added");
        assertThat(post("/factors/setup", "code", code()))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/factors");
        assertThat(mvc.get().uri("/factors").cookie(browser))
                .bodyText()
                .contains("On since", "10 recovery codes are left")
                .doesNotContain("otpauth");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/factors", "/factors/recovery", "/factors/end"})
    void whateverChangesItTakesThePassword(String action) {
        enrol();
        assertThat(post(action, "password", "wrong horse battery"))
                .hasStatus(422)
                .bodyText()
                .contains("This is not your password");
        assertThat(post(action, "password", "")).hasStatus(422).bodyText().contains("Enter a password");
        for (int i = 0; i < 10; i++) {
            post(action, "password", "wrong horse battery");
        }
        assertThat(post(action, "password", PASSWORD)).hasStatus(422);
        assertThat(factors.wanted(asha)).isTrue();
        assertThat(recorded()).contains("signin.locked").doesNotContain("factor.removed");
    }

    @Test
    void otherRecoveryCodesEndTheFirst() {
        List<String> first = enrol();
        List<String> next = codes(post("/factors/recovery", "password", PASSWORD));
        assertThat(next).hasSize(RecoveryCodes.COUNT).doesNotContainAnyElementsOf(first);
        assertThat(factors.passes(asha, first.getFirst())).isFalse();
        assertThat(factors.passes(
                        asha, next.getFirst().toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                .isTrue();
        assertThat(factors.passes(asha, next.getFirst())).isFalse();
        assertThat(mvc.get().uri("/factors").cookie(browser)).bodyText().contains("9 recovery codes are left");
    }

    @Test
    void onceRemovedThePasswordIsEnough() {
        List<String> codes = enrol();
        assertThat(post("/factors/end", "password", PASSWORD))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/factors");
        assertThat(factors.wanted(asha)).isFalse();
        assertThat(factors.passes(asha, codes.getFirst())).isFalse();
        assertThat(recorded()).contains("factor.removed");
        assertThat(post("/factors/recovery", "password", PASSWORD))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/factors");
    }

    @Test
    void aSecondSetUpLeavesTheFirstAsItIs() {
        enrol();
        String sealed = sealed();
        assertThat(post("/factors", "password", PASSWORD)).hasRedirectedUrl("/factors/setup");
        assertThat(sealed()).isEqualTo(sealed);
        assertThat(mvc.get().uri("/factors/setup").cookie(browser)).hasRedirectedUrl("/factors");
    }

    @Test
    void theDatabaseHoldsNeitherSecretNorCodes() {
        List<String> codes = enrol();
        Totp totp = totp();
        assertThat(sealed()).doesNotContain(totp.hex(), totp.base32());
        assertThat(jdbc.sql("select code_hash from recovery_codes where user_id = ?")
                        .param(asha)
                        .query(String.class)
                        .list())
                .hasSize(RecoveryCodes.COUNT)
                .allSatisfy(hash -> assertThat(codes).noneMatch(hash::contains));
    }

    private List<String> enrol() {
        post("/factors", "password", PASSWORD);
        return codes(post("/factors/setup", "code", code()));
    }

    private String code() {
        return totp().code(clock.instant());
    }

    private Totp totp() {
        return new Totp(cipher.open(sealed(), new FieldPlace("totp_factors", "secret_sealed", asha)));
    }

    private String sealed() {
        return jdbc.sql("select secret_sealed from totp_factors where user_id = ?")
                .param(asha)
                .query(String.class)
                .single();
    }

    private MvcTestResult post(String path, String name, String value) {
        return mvc.post()
                .uri(path)
                .param(name, value)
                .cookie(browser)
                .with(csrf())
                .exchange();
    }

    static List<String> codes(MvcTestResult page) {
        try {
            return Pattern.compile("<code>([0-9A-Z]{5}-[0-9A-Z]{5})</code>")
                    .matcher(page.getResponse().getContentAsString())
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Cookie session(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("SESSION"));
    }

    private List<String> recorded() {
        return jdbc.sql("select action from audit_records where subject_id = ? order by recorded_at, id")
                .param(asha.toString())
                .query((row, n) -> row.getString(1))
                .list();
    }
}

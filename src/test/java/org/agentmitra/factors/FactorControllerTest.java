package org.agentmitra.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.agentmitra.keys.FieldCipher;
import org.agentmitra.keys.FieldPlace;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class FactorControllerTest extends FactorFixture {
    @Autowired
    FieldCipher cipher;

    @Test
    void theMenuLeadsToThePageAndStrangersSignInFirst() {
        assertThat(get("/sessions")).bodyText().contains("href=\"/factors\"");
        assertThat(get("/factors")).hasStatusOk().bodyText().contains("Off", "Set up an authenticator app");
        for (String page : List.of("/factors", "/factors/setup")) {
            assertThat(mvc.get().uri(page))
                    .hasStatus3xxRedirection()
                    .redirectedUrl()
                    .startsWith("/login?next=");
        }
    }

    @Test
    void aSetUpCountsOnlyWhenTheAppShowedACode() {
        assertThat(post("/factors")).hasStatus3xxRedirection().hasRedirectedUrl("/factors/setup");
        assertThat(get("/factors/setup"))
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
        assertThat(trail.of(asha)).contains("factor.added");
        assertThat(post("/factors/setup", "code", code()))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/factors");
        assertThat(get("/factors"))
                .bodyText()
                .contains("On since", "10 recovery codes are left")
                .doesNotContain("otpauth");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/factors", "/factors/recovery", "/factors/end", "/factors/setup"})
    void whateverChangesItTakesAFreshProof(String action) {
        enrol();
        proofs.end(asha);
        MvcTestResult asked = post(action, "code", code());
        assertThat(asked).hasStatus(307);
        assertThat(asked.getResponse().getHeader("Location"))
                .startsWith("/confirmation/new?proofTo=" + action.replace("/", "%2F"));
        assertThat(factors.wanted(asha)).isTrue();
        assertThat(trail.of(asha)).doesNotContain("factor.removed", "factor.recovery_renewed");
    }

    /** The key of a set-up that was begun and left would let whoever sits there finish it. */
    @Test
    void theKeyOfASetUpIsShownAfterAFreshProofOnly() {
        post("/factors");
        proofs.end(asha);
        assertThat(get("/factors/setup"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/confirmation/new?proofNext=%2Ffactors%2Fsetup");
    }

    @Test
    void otherRecoveryCodesEndTheFirst() {
        List<String> first = enrol();
        List<String> next = codes(post("/factors/recovery"));
        assertThat(next).hasSize(RecoveryCodes.COUNT).doesNotContainAnyElementsOf(first);
        assertThat(factors.passes(asha, first.getFirst())).isFalse();
        assertThat(factors.passes(
                        asha, next.getFirst().toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                .isTrue();
        assertThat(factors.passes(asha, next.getFirst())).isFalse();
        assertThat(get("/factors")).bodyText().contains("9 recovery codes are left");
    }

    @Test
    void onceRemovedThePasswordIsEnough() {
        List<String> codes = enrol();
        assertThat(post("/factors/end")).hasStatus3xxRedirection().hasRedirectedUrl("/factors");
        assertThat(factors.wanted(asha)).isFalse();
        assertThat(factors.passes(asha, codes.getFirst())).isFalse();
        assertThat(trail.of(asha)).contains("factor.removed");
        assertThat(post("/factors/recovery")).hasStatus3xxRedirection().hasRedirectedUrl("/factors");
    }

    @Test
    void aSecondSetUpLeavesTheFirstAsItIs() {
        enrol();
        String sealed = sealed();
        assertThat(post("/factors")).hasRedirectedUrl("/factors/setup");
        assertThat(sealed()).isEqualTo(sealed);
        assertThat(get("/factors/setup")).hasRedirectedUrl("/factors");
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
        post("/factors");
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
}

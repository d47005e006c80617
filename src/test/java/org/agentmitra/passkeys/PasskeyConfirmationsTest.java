package org.agentmitra.passkeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who signed in with a passkey and knows no password proves with it to be the one. */
@PortalTest
class PasskeyConfirmationsTest extends PasskeyFixture {
    private static final String PAGE = "/confirmation/new?proofTo=/factors/recovery&proofFrom=/factors";
    private static final String REFUSED = "This passkey is none of yours";

    Cookie browser;

    @BeforeEach
    void comeInByPasskey() {
        enrol(phone, asha, "Pixel 9");
        MvcTestResult door = ask("/login/passkey");
        browser = session(answer("/login/passkey", session(door), phone.show(challenge(door))));
        proofs.end(asha);
    }

    @Test
    void aPasskeyIsAProofAndTheFormGoesOn() {
        assertThat(post("/factors/recovery")).hasStatus(307);
        MvcTestResult page = post(PAGE);
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains(
                        phone.credential(),
                        "&quot;userVerification&quot;:&quot;required&quot;",
                        "data-passkey-origin=\"" + party.origin() + "\"",
                        "Or show a passkey");
        MvcTestResult right = show(phone.show(challenge(page)));
        assertThat(right).hasStatus(307).hasHeader("Location", "/factors/recovery");
        browser = session(right);
        assertThat(post("/factors/recovery")).hasStatusOk().bodyText().contains("Keep your recovery codes");
        assertThat(recorded()).containsSubsequence("passkey.used", "signin.confirmed");
    }

    @Test
    void anAnswerAtTheDoorOrOfAnotherOrWithoutLookingIsNone() {
        assertThat(show(phone.show(challenge(ask("/login/passkey")))))
                .hasStatus(422)
                .bodyText()
                .contains(REFUSED);
        MvcTestResult page = post(PAGE);
        phone.verifies = false;
        MvcTestResult blind = show(phone.show(challenge(page)));
        assertThat(blind).hasStatus(422).bodyText().contains(REFUSED);
        var ravi = accounts.open(null, "Ravi Menon", "ravi@example.com", PASSWORD, "junior_agent");
        SoftPasskey other = new SoftPasskey("tablet", ravi, party);
        enrol(other, ravi, "Tablet");
        assertThat(show(other.show(challenge(blind)))).hasStatus(422);
        assertThat(recorded()).contains("signin.failed wrong passkey").doesNotContain("signin.confirmed");
        assertThat(post("/factors/recovery")).hasStatus(307);
    }

    @Test
    void triesCountWithThoseAtTheDoor() {
        SoftPasskey forged = new SoftPasskey("phone", asha, party);
        for (int i = 0; i < 10; i++) {
            show(forged.show(challenge(post(PAGE))));
        }
        assertThat(show(phone.show(challenge(post(PAGE))))).hasStatus(422);
        assertThat(recorded()).contains("signin.locked", "signin.failed locked passkey");
    }

    @Test
    void thePageSpeaksHindiAndAsksWhoHasNoneForThePasswordAlone() {
        assertThat(mvc.get()
                        .uri("/confirmation/new?proofNext=/factors")
                        .cookie(browser)
                        .locale(Locale.of("hi")))
                .bodyText()
                .contains("या पासकी दिखाएँ", "पासकी इस्तेमाल करें")
                .doesNotContain("??");
        jdbc.sql("update passkeys set verifies = false").update();
        assertThat(ask("/confirmation/new?proofNext=/factors", browser))
                .bodyText()
                .contains("type=\"password\"")
                .doesNotContain("proofAnswer", "passkeys.js");
    }

    private MvcTestResult show(String answer) {
        return post("/confirmation", "proofAnswer", answer, "proofTo", "/factors/recovery");
    }

    private MvcTestResult post(String path, String... parameters) {
        var request = mvc.post().uri(path).cookie(browser).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}

package org.agentmitra.passkeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class PasskeySignInControllerTest extends PasskeyFixture {
    private static final String PAGE = "/login/passkey";
    private static final String REFUSED = "This passkey does not open the portal";

    @BeforeEach
    void enrol() {
        enrol(phone, asha, "Pixel 9");
    }

    @Test
    void theSignInPageLeadsToItOnlyWhereTheScriptShowsIt() {
        assertThat(mvc.get().uri("/login?next=/policies"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<p class=\"aside\" hidden data-passkey-origin=\"" + party.origin() + "\">",
                        "/login/passkey?next=/policies",
                        "autocomplete=\"username webauthn\"",
                        "data-passkey-offer=\"/login/passkey/question\"");
        assertThat(mvc.get().uri(PAGE))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "hidden",
                        "&quot;userVerification&quot;:&quot;required&quot;",
                        "&quot;allowCredentials&quot;:[]")
                .doesNotContain(phone.credential());
    }

    @Test
    void aPasskeyAloneOpensAndNoSecondStepIsAsked() {
        MvcTestResult page = ask(PAGE);
        MvcTestResult in = mvc.post()
                .uri(PAGE)
                .param("answer", phone.show(challenge(page)))
                .param("next", "/policies")
                .cookie(session(page))
                .with(csrf())
                .exchange();
        assertThat(in).hasStatus3xxRedirection().hasRedirectedUrl("/policies");
        assertThat(session(in).getValue()).isNotEqualTo(session(page).getValue());
        assertThat(mvc.get().uri("/factors/passkeys").cookie(session(in)))
                .hasStatusOk()
                .bodyText()
                .contains("Pixel 9")
                .doesNotContain("Never");
        assertThat(recorded()).contains("passkey.used", "signin.succeeded passkey");
    }

    @Test
    void aPasskeyChosenWhereTheNameIsTypedOpensToo() throws Exception {
        MvcTestResult asked = mvc.get().uri("/login/passkey/question").exchange();
        assertThat(asked).hasStatusOk().hasContentTypeCompatibleWith("application/json");
        String question = asked.getResponse().getContentAsString();
        assertThat(question).contains("\"allowCredentials\":[]", "\"userVerification\":\"required\"");
        String challenge = question.replaceAll(".*\"challenge\":\"([^\"]+)\".*", "$1");
        assertThat(answer(PAGE, session(asked), phone.show(challenge))).hasStatus3xxRedirection();
        assertThat(recorded()).contains("signin.succeeded passkey");
    }

    @Test
    void anAnswerIsTakenOnceAndInItsOwnBrowser() {
        MvcTestResult page = ask(PAGE);
        String answer = phone.show(challenge(page));
        assertThat(answer(PAGE, session(ask(PAGE)), answer))
                .hasStatus(422)
                .bodyText()
                .contains(REFUSED);
        assertThat(answer(PAGE, session(page), answer)).hasStatus3xxRedirection();
        assertThat(answer(PAGE, session(page), answer)).hasStatus(422);
        assertThat(sessions()).isEqualTo(1);
    }

    @Test
    void aCopyOfADeviceIsRefusedAndRecorded() {
        phone.count = 5;
        assertThat(show(phone)).hasStatus3xxRedirection();
        phone.count = 4;
        assertThat(show(phone)).hasStatus(422).bodyText().contains(REFUSED);
        assertThat(recorded()).contains("passkey.refused counter", "signin.failed wrong passkey");
        assertThat(sessions()).isEqualTo(1);
    }

    @Test
    void withoutLookingWhoHoldsItItDoesNotOpenAlone() {
        phone.verifies = false;
        assertThat(show(phone)).hasStatus(422);
        assertThat(recorded()).contains("passkey.refused unverified");
        assertThat(sessions()).isZero();
    }

    @Test
    void aRemovedOneOpensNothing() {
        jdbc.sql("update passkeys set ended_at = created_at").update();
        assertThat(show(phone)).hasStatus(422).bodyText().contains(REFUSED);
        assertThat(recorded()).contains("passkey.refused removed", "signin.failed wrong passkey");
    }

    @Test
    void whoIsBarredStaysOut() {
        standing.suspend(asha);
        assertThat(show(phone)).hasStatus(422).bodyText().contains(REFUSED);
        assertThat(recorded()).contains("signin.failed barred passkey").doesNotContain("passkey.used");
        assertThat(sessions()).isZero();
    }

    @Test
    void aPasskeyThatNobodyHasOpensNothingAndLooksTheSame() {
        SoftPasskey unknown = new SoftPasskey("stranger", asha, party);
        assertThat(show(unknown)).hasStatus(422).bodyText().contains(REFUSED);
        SoftPasskey forged = new SoftPasskey("phone", asha, party);
        assertThat(show(forged)).hasStatus(422).bodyText().contains(REFUSED);
        assertThat(recorded()).contains("passkey.refused signature");
    }

    @Test
    void triesCountWithThoseOfThePasswordAndThenNothingIsLookedAt() {
        SoftPasskey forged = new SoftPasskey("phone", asha, party);
        for (int i = 0; i < 10; i++) {
            show(forged);
        }
        assertThat(recorded()).contains("signin.locked");
        assertThat(show(phone)).hasStatus(422);
        assertThat(password(EMAIL)).hasStatus(422);
        assertThat(recorded())
                .contains("signin.failed locked passkey", "signin.failed locked password")
                .doesNotContain("passkey.used");
    }

    @Test
    void aPageWithoutAnAnswerAsksAgain() {
        MvcTestResult page = ask(PAGE);
        Cookie browser = session(page);
        assertThat(answer(PAGE, browser, "")).hasStatus(422).bodyText().contains("No passkey was shown");
        assertThat(answer(PAGE, browser, "{}")).hasStatus(422).bodyText().contains(REFUSED);
        assertThat(answer(PAGE, browser, "x".repeat(20_001)))
                .hasStatus(422)
                .bodyText()
                .doesNotContain("data-passkey-start");
    }

    private MvcTestResult show(SoftPasskey device) {
        MvcTestResult page = ask(PAGE);
        return answer(PAGE, session(page), device.show(challenge(page)));
    }
}

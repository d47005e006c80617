package org.agentmitra.passkeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.agentmitra.codemessages.CodeMessage.Purpose;
import org.agentmitra.factors.RecoveryCodes;
import org.agentmitra.signin.SecondSteps;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.SentCodes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody took Asha's account over, changed its address and added a passkey; the link of the notice ends all of it. */
@PortalTest
class TakenBackTest extends PasskeyFixture {
    private static final String THIEF = "thief@example.com";

    @Autowired
    SecondSteps steps;

    @Autowired
    RecoveryCodes recovery;

    @Autowired
    SentCodes sent;

    SoftPasskey theirs;
    Cookie browser;

    @BeforeEach
    void takeOver() {
        sent.forget();
        theirs = new SoftPasskey("theirs", asha, party);
        browser = session(password(EMAIL));
    }

    @Test
    void whatWasAddedSinceTheChangeOpensNothingAndTheOwnerIsTold() {
        moveAway();
        enrol(theirs, asha, "Not Asha's");
        takeBack();
        assertThat(show(theirs)).hasStatus(422);
        assertThat(steps.any(asha)).isFalse();
        assertThat(recovery.left(asha)).isZero();
        assertThat(sessions()).isZero();
        assertThat(password(EMAIL)).as("the password they knew").hasStatus(422);
        assertThat(recorded()).contains("passkey.removed", "account.contact_restored");
        assertThat(told()).containsExactly("EMAIL " + EMAIL + " [1]", "IN_APP null [1]");
    }

    @Test
    void whatTheOwnerHadBeforeStaysAndOnlyCodesMadeSinceGo() {
        List<String> codes = enrol(phone, asha, "Pixel 9");
        jdbc.sql("update passkeys set created_at = created_at - interval '1' day")
                .update();
        jdbc.sql("update recovery_codes set made_at = made_at - interval '1' day")
                .update();
        moveAway();
        enrol(theirs, asha, "Not Asha's");
        takeBack();
        assertThat(recovery.left(asha)).isEqualTo(codes.size());
        assertThat(show(theirs)).hasStatus(422);
        assertThat(show(phone)).hasStatus3xxRedirection();
        assertThat(told()).contains("IN_APP null [1]");
    }

    @Test
    void codesMadeSinceTheChangeOpenNothing() {
        enrol(phone, asha, "Pixel 9");
        jdbc.sql("update passkeys set created_at = created_at - interval '1' day")
                .update();
        moveAway();
        recovery.renew(asha);
        takeBack();
        assertThat(steps.any(asha)).isTrue();
        assertThat(recovery.left(asha)).isZero();
        assertThat(told()).contains("IN_APP null [0]");
    }

    private void moveAway() {
        post("/profile/email", "contact", THIEF);
        browser = session(post(
                "/profile/contact",
                "own",
                code(EMAIL, Purpose.CONTACT_CHANGE),
                "fresh",
                code(THIEF, Purpose.EMAIL_PROOF)));
    }

    private void takeBack() {
        browser = session(mvc.get().uri(sent.lastLink(EMAIL)).exchange());
        assertThat(post("/contact/undo")).hasRedirectedUrl("/password/reset/new");
    }

    private MvcTestResult show(SoftPasskey device) {
        MvcTestResult door = ask("/login/passkey");
        return answer("/login/passkey", session(door), device.show(challenge(door)));
    }

    private List<String> told() {
        return jdbc.sql("select channel || ' ' || coalesce(recipient, 'null') || ' ' || arguments from messages"
                        + " where user_id = ? and template = 'contact-restored' order by channel")
                .param(asha)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private String code(String address, Purpose purpose) {
        return sent.to(address).stream()
                .filter(message -> message.purpose() == purpose)
                .toList()
                .getLast()
                .secret();
    }

    private MvcTestResult post(String path, String... parameters) {
        var request = mvc.post().uri(path).cookie(browser).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}

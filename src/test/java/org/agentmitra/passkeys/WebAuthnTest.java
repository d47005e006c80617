package org.agentmitra.passkeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAuthnTest {
    private static final UUID ASHA = new UUID(1, 2);
    private static final String CHALLENGE = "Zm9ydHktdHdvLWJ5dGVzLW9mLWEtY2hhbGxlbmdl";
    private static final String OTHER = "YW5vdGhlci1jaGFsbGVuZ2Utb2YtYW5vdGhlci1kYXk";

    private final RelyingParty party = new RelyingParty(() -> "https://portal.example");
    private final WebAuthn webAuthn = new WebAuthn(party);
    private final SoftPasskey device = new SoftPasskey("phone", ASHA, party);

    @Test
    void whatWasMadeIsKeptAndOpens() {
        Passkey passkey = webAuthn.made(device.make(CHALLENGE), CHALLENGE, ASHA);
        assertThat(passkey.user()).isEqualTo(ASHA);
        assertThat(passkey.credential()).isEqualTo(device.credential());
        assertThat(passkey.transports()).containsExactly("internal");
        assertThat(passkey.verifies()).isTrue();
        device.count = 1;
        check(passkey, device.show(OTHER), OTHER, Ceremony.SIGN_IN);
    }

    @Test
    void aDeviceThatDoesNotCountOpensTimeAndAgain() {
        Passkey passkey = made();
        check(passkey, device.show(OTHER), OTHER, Ceremony.SIGN_IN);
        check(passkey, device.show(CHALLENGE), CHALLENGE, Ceremony.SIGN_IN);
    }

    @Test
    void aDeviceThatCountsLessThanBeforeHasACopy() {
        device.count = 7;
        Passkey passkey = made();
        refused(passkey, device.show(OTHER), OTHER, Ceremony.SIGN_IN, Flaw.COUNTER);
        device.count = 6;
        refused(passkey, device.show(OTHER), OTHER, Ceremony.SIGN_IN, Flaw.COUNTER);
        device.count = 0;
        refused(passkey, device.show(OTHER), OTHER, Ceremony.SIGN_IN, Flaw.COUNTER);
    }

    @Test
    void theAnswerToAnotherQuestionIsNone() {
        Passkey passkey = made();
        refused(passkey, device.show(CHALLENGE), OTHER, Ceremony.SIGN_IN, Flaw.CHALLENGE);
        assertThatExceptionOfType(PasskeyRefused.class)
                .isThrownBy(() -> webAuthn.made(device.make(CHALLENGE), OTHER, ASHA))
                .extracting(PasskeyRefused::flaw)
                .isEqualTo(Flaw.CHALLENGE);
    }

    @Test
    void anAnswerGivenToAnotherSiteIsNone() {
        Passkey passkey = made();
        device.origin = "https://portal.example.attacker.example";
        refused(passkey, device.show(OTHER), OTHER, Ceremony.SIGN_IN, Flaw.ORIGIN);
        device.origin = party.origin();
        device.site = "attacker.example";
        refused(passkey, device.show(OTHER), OTHER, Ceremony.SIGN_IN, Flaw.ORIGIN);
        assertThatExceptionOfType(PasskeyRefused.class)
                .isThrownBy(() -> webAuthn.made(device.make(CHALLENGE), CHALLENGE, ASHA));
    }

    @Test
    void aloneItHasToSeeWhoHoldsItAsASecondStepItNeedNot() {
        Passkey passkey = made();
        device.verifies = false;
        refused(passkey, device.show(OTHER), OTHER, Ceremony.SIGN_IN, Flaw.UNVERIFIED);
        check(passkey, device.show(OTHER), OTHER, Ceremony.SECOND_STEP);
    }

    @Test
    void aloneItHasToSayWhoseItIs() {
        Passkey passkey = made();
        device.tells = false;
        refused(passkey, device.show(OTHER), OTHER, Ceremony.SIGN_IN, Flaw.FOREIGN);
        check(passkey, device.show(OTHER), OTHER, Ceremony.SECOND_STEP);
        device.tells = true;
        SoftPasskey another = new SoftPasskey("phone", new UUID(3, 4), party);
        refused(passkey, another.show(OTHER), OTHER, Ceremony.SECOND_STEP, Flaw.FOREIGN);
    }

    @Test
    void theKeyDecidesNotTheName() {
        Passkey passkey = made();
        SoftPasskey forged = new SoftPasskey("phone", ASHA, party);
        refused(passkey, forged.show(OTHER), OTHER, Ceremony.SIGN_IN, Flaw.SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "no json",
                "{\"id\":\"AA\"}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"response\":{}}"
            })
    void whatIsNoAnswerIsRefused(String text) {
        assertThatExceptionOfType(PasskeyRefused.class).isThrownBy(() -> webAuthn.read(text));
        assertThatExceptionOfType(PasskeyRefused.class).isThrownBy(() -> webAuthn.made(text, CHALLENGE, ASHA));
    }

    private Passkey made() {
        return webAuthn.made(device.make(CHALLENGE), CHALLENGE, ASHA);
    }

    private void check(Passkey passkey, String answer, String challenge, Ceremony ceremony) {
        webAuthn.check(webAuthn.read(answer), passkey, challenge, ceremony);
    }

    private void refused(Passkey passkey, String answer, String challenge, Ceremony ceremony, Flaw flaw) {
        assertThatExceptionOfType(PasskeyRefused.class)
                .isThrownBy(() -> check(passkey, answer, challenge, ceremony))
                .extracting(PasskeyRefused::flaw)
                .isEqualTo(flaw);
    }
}

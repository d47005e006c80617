package org.agentmitra.passkeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import org.agentmitra.factors.RecoveryCodes;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class PasskeyControllerTest extends PasskeyFixture {
    private static final String LIST = "/factors/passkeys";
    private static final String SETUP = "/factors/passkeys/setup";

    @Autowired
    RecoveryCodes recovery;

    @Autowired
    PasskeyHolders holders;

    Cookie browser;

    @BeforeEach
    void signIn() {
        browser = session(password(EMAIL));
    }

    @Test
    void thePageOfSecondStepsLeadsToItAndStrangersSignInFirst() {
        assertThat(ask("/factors", browser)).hasStatusOk().bodyText().contains("href=\"/factors/passkeys\"");
        assertThat(ask(LIST, browser)).hasStatusOk().bodyText().contains("You have no passkey", "name=\"label\"");
        for (String page : List.of(LIST, SETUP)) {
            assertThat(mvc.get().uri(page))
                    .hasStatus3xxRedirection()
                    .redirectedUrl()
                    .startsWith("/login?next=");
        }
    }

    @Test
    void theFirstPasskeyComesWithRecoveryCodes() {
        begin("Pixel 9");
        MvcTestResult page = ask(SETUP, browser);
        assertThat(page).hasStatusOk().bodyText().contains("For Pixel 9.", "&quot;attestation&quot;:&quot;none&quot;");
        assertThat(answer(SETUP, browser, phone.make(challenge(page))))
                .hasStatusOk()
                .bodyText()
                .contains("Keep your recovery codes");
        assertThat(holders.held(asha)).isTrue();
        assertThat(recorded()).contains("passkey.registered");
        assertThat(ask(LIST, browser)).bodyText().contains("Pixel 9", "Signing in without a password", "Never");
        assertThat(ask("/factors", browser)).bodyText().contains("10 recovery codes are left");

        begin("Key");
        MvcTestResult second = ask(SETUP, browser);
        assertThat(second).bodyText().contains(phone.credential());
        SoftPasskey key = new SoftPasskey("key", asha, party);
        key.verifies = false;
        assertThat(answer(SETUP, browser, key.make(challenge(second))))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(LIST);
        assertThat(ask(LIST, browser)).bodyText().contains("Key", "The second step");
    }

    @Test
    void aSetUpTakesANameAndAFreshProof() {
        assertThat(post(LIST, "label", " ")).hasStatus(422).bodyText().contains("Enter a name");
        assertThat(post(LIST, "label", "x".repeat(61))).hasStatus(422);
        proofs.end(asha);
        assertThat(post(LIST, "label", "Pixel 9")).hasStatus(307);
        assertThat(ask(SETUP, browser)).hasStatus3xxRedirection().hasRedirectedUrl(LIST);
        assertThat(answer(SETUP, browser, phone.make(MADE_FOR)))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(LIST);
        assertThat(holders.held(asha)).isFalse();
    }

    @Test
    void whatWasNotMadeForThisQuestionDoesNotCount() {
        begin("Pixel 9");
        ask(SETUP, browser);
        assertThat(answer(SETUP, browser, phone.make(MADE_FOR)))
                .hasStatus(422)
                .bodyText()
                .contains("This did not work");
        assertThat(answer(SETUP, browser, " ")).hasStatus(422);
        assertThat(holders.held(asha)).isFalse();
    }

    @Test
    void aPasskeyIsKeptOnceWhoeversItIs() {
        UUID ravi = accounts.open(null, "Ravi Menon", "ravi@example.com", PASSWORD, "junior_agent");
        enrol(phone, ravi, "Tablet");
        begin("Pixel 9");
        assertThat(answer(SETUP, browser, phone.make(challenge(ask(SETUP, browser)))))
                .hasStatus(422);
        assertThat(holders.held(asha)).isFalse();
    }

    @Test
    void aNameCanBeChanged() {
        String page = LIST + "/" + added(phone, asha);
        assertThat(ask(page + "/edit", browser)).hasStatusOk().bodyText().contains("Asha phone", "Remove the passkey");
        assertThat(post(page, "label", "")).hasStatus(422).bodyText().contains("Enter a name");
        assertThat(post(page, "label", "Old phone")).hasStatus3xxRedirection().hasRedirectedUrl(LIST);
        assertThat(ask(LIST, browser)).bodyText().contains("Old phone").doesNotContain("Asha phone");
    }

    @Test
    void removingTakesAFreshProofAndThePasswordIsEnoughAgain() {
        String end = LIST + "/" + added(phone, asha) + "/end";
        assertThat(post(end)).hasStatus3xxRedirection().hasRedirectedUrl(LIST);
        assertThat(holders.held(asha)).isFalse();
        assertThat(recovery.left(asha)).isZero();
        assertThat(recorded()).contains("passkey.removed");
        assertThat(post(end)).hasStatus(404);
        assertThat(password(EMAIL)).hasStatus3xxRedirection().hasRedirectedUrl("/");
        String other = LIST + "/" + added(new SoftPasskey("key", asha, party), asha) + "/end";
        proofs.end(asha);
        assertThat(post(other)).hasStatus(307);
        assertThat(holders.held(asha)).isTrue();
    }

    @Test
    void anothersPasskeyIsMissing() {
        UUID ravi = accounts.open(null, "Ravi Menon", "ravi@example.com", PASSWORD, "junior_agent");
        String page = LIST + "/" + added(phone, ravi);
        assertThat(ask(page + "/edit", browser)).hasStatus(404);
        assertThat(post(page, "label", "Mine")).hasStatus(404);
        assertThat(post(page + "/end")).hasStatus(404);
        assertThat(holders.held(ravi)).isTrue();
    }

    @Test
    void whoeverResetsTakesAllOfThem() {
        added(phone, asha);
        added(new SoftPasskey("key", asha, party), asha);
        holders.end(asha, asha);
        assertThat(holders.held(asha)).isFalse();
        assertThat(recorded()).containsSequence("passkey.removed", "passkey.removed");
    }

    @Test
    void enoughIsEnough() {
        for (int i = 0; i < Passkeys.MOST; i++) {
            added(new SoftPasskey("key " + i, asha, party), asha);
        }
        assertThat(post(LIST, "label", "One more")).hasStatus(422).bodyText().contains("Remove one first");
    }

    private void begin(String label) {
        assertThat(post(LIST, "label", label)).hasStatus3xxRedirection().hasRedirectedUrl(SETUP);
    }

    private UUID added(SoftPasskey device, UUID owner) {
        enrol(device, owner, "Asha phone");
        return jdbc.sql("select id from passkeys where credential_id = ?")
                .param(device.credential())
                .query(UUID.class)
                .single();
    }

    private MvcTestResult post(String path, String... parameters) {
        var request = mvc.post().uri(path).cookie(browser).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}

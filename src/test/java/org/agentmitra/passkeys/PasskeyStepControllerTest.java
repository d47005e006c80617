package org.agentmitra.passkeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import org.agentmitra.signin.SecondStep;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class PasskeyStepControllerTest extends PasskeyFixture {
    private static final String PAGE = "/login/factor/passkey";

    @Autowired
    SecondStep second;

    List<String> recovery;

    @BeforeEach
    void enrol() {
        recovery = enrol(phone, asha, "Pixel 9");
    }

    @Test
    void afterThePasswordAPasskeyOpens() {
        Cookie half = half();
        assertThat(sessions()).isZero();
        MvcTestResult page = ask(PAGE, half);
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains(phone.credential(), "&quot;userVerification&quot;:&quot;preferred&quot;");
        phone.verifies = false;
        MvcTestResult in = answer(PAGE, half, phone.show(challenge(page)));
        assertThat(in).hasStatus3xxRedirection().hasRedirectedUrl("/");
        assertThat(sessions()).isEqualTo(1);
        assertThat(recorded())
                .containsSubsequence("signin.halfway password", "passkey.used", "signin.succeeded password+factor");
    }

    @Test
    void anothersPasskeyIsNone() {
        UUID ravi = accounts.open(null, "Ravi Menon", "ravi@example.com", PASSWORD, "junior_agent");
        SoftPasskey other = new SoftPasskey("tablet", ravi, party);
        enrol(other, ravi, "Tablet");
        Cookie half = half();
        assertThat(answer(PAGE, half, other.show(challenge(ask(PAGE, half)))))
                .hasStatus(422)
                .bodyText()
                .contains("This passkey does not open");
        assertThat(sessions()).isZero();
    }

    @Test
    void whoLostTheDeviceHasRecoveryCodes() {
        assertThat(recovery).hasSize(10);
        Cookie half = half();
        assertThat(ask("/login/factor", half))
                .hasStatusOk()
                .bodyText()
                .contains("Recovery code", "/login/factor/passkey")
                .doesNotContain("Use the app");
        assertThat(mvc.post()
                        .uri("/login/factor")
                        .param("code", recovery.getFirst())
                        .cookie(half)
                        .with(csrf()))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/");
    }

    @Test
    void whoIsBarredMeanwhileStaysOut() {
        Cookie half = half();
        String answer = phone.show(challenge(ask(PAGE, half)));
        standing.suspend(asha);
        assertThat(answer(PAGE, half, answer)).hasStatus(422);
        assertThat(sessions()).isZero();
    }

    @Test
    void aQuestionAtTheDoorIsNoneForTheSecondStep() {
        Cookie half = half();
        String door = challenge(ask("/login/passkey", half));
        assertThat(answer(PAGE, half, phone.show(door))).hasStatus(422);
        assertThat(sessions()).isZero();
    }

    @Test
    void withTheLastPasskeyTheStepGoes() {
        assertThat(second.wanted(asha)).isTrue();
        jdbc.sql("update passkeys set ended_at = created_at").update();
        assertThat(second.wanted(asha)).isFalse();
        assertThat(password(EMAIL)).hasStatus3xxRedirection().hasRedirectedUrl("/");
    }

    @Test
    void withoutTheFirstStepThereIsNoPage() {
        assertThat(mvc.get().uri(PAGE)).hasStatus3xxRedirection().hasRedirectedUrl("/login");
        assertThat(mvc.post().uri(PAGE).param("answer", "{}").with(csrf()))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/login");
        assertThat(answer(PAGE, half(), " ")).hasStatus(422).bodyText().contains("No passkey was shown");
    }

    private Cookie half() {
        MvcTestResult result = password(EMAIL);
        assertThat(result).hasStatus3xxRedirection().hasRedirectedUrl(PAGE);
        return session(result);
    }
}

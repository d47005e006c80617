package org.agentmitra.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** How often somebody may guess, where from, and whom that does not hinder. */
@PortalTest
class LoginLimitsTest extends LoginFixture {
    @Test
    void aStrangerCannotLockOutABrowserThatCameInBefore() {
        Cookie device = device(signIn("asha@example.com", PASSWORD, null, null));
        for (int i = 0; i < 10; i++) {
            signIn("asha@example.com", "wrong horse battery", null, null);
        }
        assertThat(signIn("asha@example.com", PASSWORD, null, null)).hasStatus(422);
        assertThat(signIn("Asha@example.com", PASSWORD, null, device)).hasStatus3xxRedirection();
    }

    @Test
    void aKnownBrowserHasTenGuessesAndNoneForOthers() {
        accounts.open(null, "Ravi Menon", "ravi@example.com", PASSWORD, "junior_agent");
        Cookie device = device(signIn("asha@example.com", PASSWORD, null, null));
        for (int i = 0; i < 10; i++) {
            signIn("asha@example.com", "wrong horse battery", null, device);
            signIn("ravi@example.com", "wrong horse battery", null, device);
        }
        assertThat(signIn("asha@example.com", PASSWORD, null, device)).hasStatus(422);
        assertThat(signIn("ravi@example.com", PASSWORD, null, device)).hasStatus(422);
        assertThat(signIn("asha@example.com", PASSWORD, null, null)).hasStatus3xxRedirection();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "~~~~", "AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void aForgedDeviceCountsAsNone(String forged) {
        for (int i = 0; i < 10; i++) {
            signIn("asha@example.com", "wrong horse battery", null, null);
        }
        assertThat(signIn("asha@example.com", PASSWORD, null, new Cookie("device", forged)))
                .hasStatus(422);
    }

    /** They are believed from configured proxies only, and guesses count under the account whatever the address. */
    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "X-Real-IP", "True-Client-IP"})
    void forgedAddressesBuyNoGuesses(String header) {
        for (int i = 0; i < 10; i++) {
            String forged = header.equals("Forwarded") ? "for=192.0.2." + i : "192.0.2." + i;
            assertThat(mvc.post()
                            .uri("/login")
                            .param("name", "asha@example.com")
                            .param("password", "wrong horse battery")
                            .header(header, forged)
                            .with(csrf()))
                    .hasStatus(422);
        }
        assertThat(signIn("asha@example.com", PASSWORD, null, null)).hasStatus(422);
        assertThat(jdbc.sql(
                                "select count(*) from audit_records where action = 'signin.failed' and details like '%192.0.2%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void afterAHundredWrongGuessesAnAddressHasToWaitButNotABrowserThatCameInBefore() {
        Cookie device = device(signIn("asha@example.com", PASSWORD, null, null));
        for (int i = 0; i < 100; i++) {
            signIn("nobody" + i + "@example.com", "wrong horse battery", null, null);
        }
        MvcTestResult refused = signIn("asha@example.com", PASSWORD, null, null);
        assertThat(refused)
                .hasStatus(429)
                .bodyText()
                .contains("That was asked too often", "Try again in 15 minutes")
                .doesNotContain("asha");
        assertThat(Integer.parseInt(refused.getResponse().getHeader("Retry-After")))
                .isBetween(800, 900);
        assertThat(signIn("asha@example.com", PASSWORD, null, device)).hasStatus3xxRedirection();
        assertThat(recorded()).contains("signin.throttled");
    }
}

package org.agentmitra.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.agentmitra.support.Answers;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class LoginControllerTest extends LoginFixture {
    private static final String REFUSED = "Check both fields";

    @Test
    void thePageShowsAFormAndNoDemoAccounts() {
        assertThat(mvc.get().uri("/login"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"password\"", "name=\"_csrf\"")
                .doesNotContain("demo.example");
    }

    @Test
    void theRightPasswordOpensANewSessionOfTheUser() {
        Cookie before = cookie(mvc.get().uri("/login").exchange());
        MvcTestResult result = signIn("Asha@example.com", PASSWORD, null, before);
        assertThat(result).hasStatus3xxRedirection().hasRedirectedUrl("/");
        Cookie after = cookie(result);
        assertThat(after.getValue()).isNotEqualTo(before.getValue());
        assertThat(principals()).contains(asha.toString());
        assertThat(recorded()).containsExactly("account.opened", "signin.succeeded");
        assertThat(mvc.get().uri("/login?next=/policies").cookie(after))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/policies");
    }

    @ParameterizedTest
    @CsvSource({"asha@example.com,wrong horse battery", "nobody@example.com,correct horse battery"})
    void unknownAndWrongAreToldTheSame(String email, String password) {
        MvcTestResult result = signIn(email, password, "/policies", null);
        assertThat(result).hasStatus(422).bodyText().contains(REFUSED, email, "value=\"/policies\"");
        assertThat(result).bodyText().doesNotContain(password);
    }

    @Test
    void aSuspendedAndALockedAccountAreToldTheSameToo() {
        standing.suspend(asha);
        assertThat(signIn("asha@example.com", PASSWORD, null, null))
                .hasStatus(422)
                .bodyText()
                .contains(REFUSED);
        standing.reinstate(asha);
        for (int i = 0; i < 10; i++) {
            signIn("asha@example.com", "wrong horse battery", null, null);
        }
        assertThat(signIn("asha@example.com", PASSWORD, null, null))
                .hasStatus(422)
                .bodyText()
                .contains(REFUSED);
        assertThat(recorded()).contains("signin.failed", "signin.locked").doesNotContain("signin.succeeded");
    }

    @Test
    void whoeverIsRefusedSeesTheSamePage() {
        String wrong = refused("asha@example.com", "wrong horse battery");
        assertThat(refused("nobody@example.com", PASSWORD)).isEqualToIgnoringWhitespace(wrong);
        standing.suspend(asha);
        assertThat(refused("asha@example.com", PASSWORD)).isEqualToIgnoringWhitespace(wrong);
        standing.reinstate(asha);
        for (int i = 0; i < 10; i++) {
            signIn("asha@example.com", "wrong horse battery", null, null);
        }
        assertThat(refused("asha@example.com", PASSWORD)).isEqualToIgnoringWhitespace(wrong);
    }

    private String refused(String email, String password) {
        MvcTestResult result = signIn(email, password, null, null);
        assertThat(result).hasStatus(422);
        return Answers.page(result).replace(email, "x");
    }

    @Test
    void aNulIsABadRequest() {
        assertThat(signIn("asha\0@example.com", PASSWORD, null, null)).hasStatus(400);
    }

    @Test
    void emptyFieldsAreNamed() {
        assertThat(signIn("", "", null, null))
                .hasStatus(422)
                .bodyText()
                .contains("Enter your e-mail address", "Enter a password");
    }

    @ParameterizedTest
    @CsvSource({
        "/policies?q=a,/policies?q=a",
        "/policies?q={x},/policies?q={x}",
        "//evil.example,/",
        "/\\evil.example,/",
        "https://evil.example/,/",
        "/.//evil.example,/"
    })
    void afterwardsOnlyPagesOfThisPortalAreShown(String next, String shown) {
        assertThat(signIn("asha@example.com", PASSWORD, next, null))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(shown);
    }
}

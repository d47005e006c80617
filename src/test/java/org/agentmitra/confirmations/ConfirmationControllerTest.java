package org.agentmitra.confirmations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The whole way, with a real session: sign-in, ten minutes, a form, the proof, the form. */
@PortalTest
class ConfirmationControllerTest extends ConfirmationFixture {
    @Test
    void aSignInIsAProofToo() {
        assertThat(post("/users", NEW_USER))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .startsWith("/users/");
        assertThat(users("meera@example.com")).isEqualTo(1);
    }

    @Test
    void afterTenMinutesTheFormWaitsForTheProofAndIsThenSentOn() throws Exception {
        tenMinutesPass();
        MvcTestResult refused = post("/users", NEW_USER);
        assertThat(refused).hasStatus(307);
        assertThat(users("meera@example.com")).isZero();
        MvcTestResult page = post(location(refused), NEW_USER);
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Confirm that it is you",
                        "Nothing you entered is lost",
                        "name=\"email\" value=\"meera@example.com\"",
                        "name=\"name\" value=\"Meera &quot;Nair&quot; &lt;b&gt;\"",
                        "name=\"proofTo\" value=\"/users\"",
                        "href=\"/users/new\"")
                .doesNotContain("??");
        Map<String, String> carried = with(NEW_USER, "proofTo", "/users", "proofFrom", "/users/new");
        MvcTestResult wrong = post("/confirmation", with(carried, "proof", "wrong horse battery"));
        assertThat(wrong)
                .hasStatus(422)
                .bodyText()
                .contains("This is not your password", "value=\"meera@example.com\"", "value=\"/users\"")
                .doesNotContain("wrong horse battery");
        assertThat(post("/users", NEW_USER)).hasStatus(307);
        Cookie before = browser;
        MvcTestResult right = post("/confirmation", with(carried, "proof", PASSWORD));
        assertThat(right).hasStatus(307);
        assertThat(location(right)).isEqualTo("/users");
        browser = session(right);
        assertThat(browser.getValue()).isNotEqualTo(before.getValue());
        assertThat(mvc.get().uri("/users").cookie(before)).hasStatus3xxRedirection();
        MvcTestResult done = post(location(right), with(carried, "proof", PASSWORD));
        assertThat(done).hasStatus3xxRedirection().redirectedUrl().startsWith("/users/");
        assertThat(users("meera@example.com")).isEqualTo(1);
        assertThat(recorded()).containsSubsequence("signin.failed", "signin.confirmed");
    }

    @Test
    void secretsAndWhatThisPageAsksAreNotCarriedAlong() {
        tenMinutesPass();
        Map<String, String> sent =
                Map.of("name", "Meera", "newPassword", "kettle lantern", "clientSecret", "orchard", "proof", "battery");
        assertThat(post("/confirmation/new?proofTo=/users", sent))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Meera\"")
                .doesNotContain("kettle", "orchard", "battery");
    }

    @Test
    void everyValueOfAFieldIsCarriedAlong() {
        tenMinutesPass();
        assertThat(mvc.post()
                        .uri("/confirmation/new?proofTo=/users/bulk")
                        .param("id", "one", "two")
                        .cookie(browser)
                        .with(csrf()))
                .bodyText()
                .contains("name=\"id\" value=\"one\"", "name=\"id\" value=\"two\"");
    }

    @Test
    void aFileIsTakenAfterwards() {
        tenMinutesPass();
        assertThat(mvc.get().uri("/users.csv").cookie(browser))
                .hasRedirectedUrl("/confirmation/new?proofNext=%2Fusers.csv");
        assertThat(mvc.get()
                        .uri("/confirmation/new?proofNext=/users.csv")
                        .cookie(browser)
                        .locale(Locale.of("hi")))
                .hasStatusOk()
                .bodyText()
                .contains("पुष्टि करें कि यह आप हैं")
                .doesNotContain("??");
        MvcTestResult right =
                post("/confirmation", Map.of("proof", PASSWORD, "proofNext", "/users?role=guest", "proofFile", "true"));
        assertThat(right).hasStatus3xxRedirection().hasRedirectedUrl("/users?role=guest");
        browser = session(right);
        assertThat(mvc.get().uri("/users?role=guest").cookie(browser))
                .bodyText()
                .contains("Now take the file");
        assertThat(mvc.get().uri("/users.csv").cookie(browser)).hasStatusOk();
        assertThat(mvc.get().uri("/confirmation/new?proofNext=/users").cookie(browser))
                .hasStatus(303)
                .hasRedirectedUrl("/users");
    }

    @Test
    void nobodyIsLedToAnotherSite() {
        tenMinutesPass();
        for (String elsewhere : List.of("https://evil.example/", "//evil.example/", "/\\evil.example")) {
            assertThat(mvc.get()
                            .uri("/confirmation/new")
                            .param("proofNext", elsewhere)
                            .param("proofTo", elsewhere)
                            .param("proofFrom", elsewhere)
                            .cookie(browser))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("evil");
        }
        assertThat(post("/confirmation", Map.of("proof", PASSWORD, "proofNext", "//evil.example/")))
                .hasRedirectedUrl("/");
    }

    @Test
    void guessesAreCountedWithThoseAtTheDoor() {
        tenMinutesPass();
        assertThat(post("/confirmation", Map.of("proof", " "))).hasStatus(422);
        for (int i = 0; i < 10; i++) {
            assertThat(post("/confirmation", Map.of("proof", "wrong horse battery")))
                    .hasStatus(422);
        }
        assertThat(post("/confirmation", Map.of("proof", PASSWORD))).hasStatus(422);
        assertThat(recorded()).contains("signin.locked").doesNotContain("signin.confirmed");
        assertThat(security()).contains("FAILED", "LOCKED");
        assertThat(post("/users", NEW_USER)).hasStatus(307);
    }

    @Test
    void strangersSignInFirst() {
        assertThat(mvc.get().uri("/confirmation/new"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .startsWith("/login");
    }

    private int users(String email) {
        return jdbc.sql("select count(*) from users where email = ?")
                .param(email)
                .query(Integer.class)
                .single();
    }

    private List<String> recorded() {
        return jdbc.sql("select action from audit_records where subject_id = ? order by recorded_at, id")
                .param(asha.toString())
                .query((row, n) -> row.getString(1))
                .list();
    }

    private List<String> security() {
        return jdbc.sql("select security from audit_records where subject_id = ? and security is not null")
                .param(asha.toString())
                .query((row, n) -> row.getString(1))
                .list();
    }
}

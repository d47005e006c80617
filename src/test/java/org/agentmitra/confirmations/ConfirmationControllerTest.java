package org.agentmitra.confirmations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.support.Answers;
import org.agentmitra.support.MockProofs;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/** The whole way, with a real session: sign-in, ten minutes, a form, the proof, the form. */
@PortalTest
class ConfirmationControllerTest {
    private static final String EMAIL = "asha@example.com";
    private static final String PASSWORD = "correct horse battery";
    private static final Map<String, String> NEW_USER =
            Map.of("name", "Meera \"Nair\" <b>", "email", "meera@example.com", "phone", "", "role", "support_staff");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    Accounts accounts;

    @Autowired
    MockProofs proofs;

    @Autowired
    JdbcClient jdbc;

    UUID asha;
    Cookie browser;

    @BeforeEach
    void signIn() {
        world.lay();
        asha = accounts.open(null, "Asha Iyer", EMAIL, PASSWORD, "super_admin");
        browser = session(mvc.post()
                .uri("/login")
                .param("name", EMAIL)
                .param("password", PASSWORD)
                .with(csrf())
                .exchange());
    }

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

    /** In the other language it stands there as it was, whatever its fields are called; nothing of it is in an address. */
    @Test
    void theFormWaitsOnWhenTheLanguageChanges() {
        tenMinutesPass();
        Map<String, String> sent = with(NEW_USER, "language", "kn", "back", "yes", "newPassword", "kettle lantern");
        MvcTestResult page = post("/confirmation/new?proofTo=/users&proofFrom=/users/new", sent);
        String at = hidden(page, "resend");
        String packed = hidden(page, "proofForm");
        assertThat(at).startsWith("/confirmation/new?").doesNotContain("meera");
        assertThat(packed).contains("meera%40example.com").doesNotContain("kettle");
        Map<String, String> choice = Map.of("language", "hi", "back", "/users/new", "resend", at, "proofForm", packed);
        MvcTestResult on = post("/preferences", choice);
        assertThat(on).hasStatus(307);
        assertThat(location(on)).isEqualTo(at);
        MvcTestResult hindi = post(at, choice);
        assertThat(hindi)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "पुष्टि करें कि यह आप हैं",
                        "name=\"email\" value=\"meera@example.com\"",
                        "name=\"name\" value=\"Meera &quot;Nair&quot; &lt;b&gt;\"",
                        "name=\"language\" value=\"kn\"",
                        "name=\"proofTo\" value=\"/users\"")
                .doesNotContain("??", "value=\"hi\"><input");
        assertThat(hidden(hindi, "proofForm")).isEqualTo(packed);
    }

    @Test
    void aChoiceOfLanguageSendsAFormNowhereElse() {
        for (String elsewhere : List.of("/users", "//evil.example/confirmation/new?", "https://evil.example/")) {
            assertThat(post("/preferences", Map.of("language", "en", "back", "/users", "resend", elsewhere)))
                    .hasStatus(303)
                    .hasRedirectedUrl("/users");
        }
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

    private void tenMinutesPass() {
        proofs.end(asha);
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var request = mvc.post().uri(java.net.URI.create(path)).cookie(browser).with(csrf());
        request = request.header("Host", "localhost");
        for (Map.Entry<String, String> field : fields.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange();
    }

    private static Map<String, String> with(Map<String, String> fields, String... more) {
        Map<String, String> all = new java.util.HashMap<>(fields);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    private static String hidden(MvcTestResult page, String name) {
        Matcher found =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(Answers.page(page));
        assertThat(found.find()).as(name).isTrue();
        return HtmlUtils.htmlUnescape(found.group(1));
    }

    private static String location(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getHeader("Location"));
    }

    private static Cookie session(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("SESSION"));
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

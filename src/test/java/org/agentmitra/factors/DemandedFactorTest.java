package org.agentmitra.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.support.MockProofs;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who holds a role that asks for a second step sets one up before anything else opens. */
@PortalTest
class DemandedFactorTest {
    private static final String EMAIL = "asha@example.com";
    private static final String PASSWORD = "correct horse battery";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    TotpFactors factors;

    @Autowired
    Clock clock;

    @Autowired
    MockProofs proofs;

    @Autowired
    JdbcClient jdbc;

    UUID asha;
    Cookie browser;

    @BeforeEach
    void signIn() {
        asha = accounts.open(null, "Asha Iyer", EMAIL, PASSWORD, "senior_agent");
        browser = session(mvc.post()
                .uri("/login")
                .param("name", EMAIL)
                .param("password", PASSWORD)
                .with(csrf())
                .exchange());
    }

    @Test
    void fromTheNextClickOnNothingOpensButTheSetUp() {
        assertThat(get("/policies")).hasStatusOk();
        assertThat(get("/factors")).bodyText().doesNotContain("Your role asks");
        ask("senior_agent");
        for (String page : List.of("/", "/policies", "/policies.csv", "/sessions", "/inbox", "/password/edit")) {
            assertThat(get(page)).as(page).hasStatus3xxRedirection().hasRedirectedUrl("/factors");
        }
        assertThat(post("/sessions/others/end", "", "")).hasRedirectedUrl("/factors");
        assertThat(mvc.get().uri("/policies").cookie(browser).header("HX-Request", "true"))
                .hasStatus(401)
                .hasHeader("HX-Redirect", "/factors");
        assertThat(get("/factors"))
                .hasStatusOk()
                .bodyText()
                .contains("Your role asks for a second step", "Everything else opens");
        assertThat(mvc.get().uri("/factors").cookie(browser).locale(Locale.of("hi")))
                .bodyText()
                .contains("दूसरा चरण माँगती है")
                .doesNotContain("??");
    }

    @Test
    void whatIsForbiddenStaysForbiddenAndWhatIsNotThereMissing() {
        ask("senior_agent");
        assertThat(get("/users")).hasStatus(403);
        assertThat(get("/nowhere")).hasStatus(404);
    }

    @Test
    void languageAndSignOutStayOpen() {
        ask("senior_agent");
        assertThat(post("/preferences", "language", "hi"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/");
        assertThat(post("/logout", "", "")).hasRedirectedUrl("/login");
    }

    @Test
    void onceItIsSetUpEverythingOpens() {
        ask("senior_agent");
        assertThat(post("/factors", "password", PASSWORD)).hasRedirectedUrl("/factors/setup");
        assertThat(get("/factors/setup")).hasStatusOk();
        String code = factors.pending(asha).orElseThrow().code(clock.instant());
        assertThat(post("/factors/setup", "code", code)).hasStatusOk();
        assertThat(get("/policies")).hasStatusOk();
        assertThat(get("/factors")).bodyText().doesNotContain("Your role asks");
        assertThat(post("/factors/end", "password", PASSWORD)).hasRedirectedUrl("/factors");
        assertThat(get("/policies")).hasRedirectedUrl("/factors");
    }

    @Test
    void whatARoleInheritsFromAsksToo() {
        ask("junior_agent");
        assertThat(get("/policies")).hasRedirectedUrl("/factors");
        jdbc.sql("update roles set second_factor = false").update();
        assertThat(get("/policies")).hasStatusOk();
    }

    @Test
    void aRoleThatIsOverAsksForNothing() {
        jdbc.sql("insert into user_roles (user_id, role, granted_at, expires_at) values"
                        + " (?, 'support_staff', timestamp with time zone '2026-01-01 00:00:00+00:00',"
                        + " timestamp with time zone '2026-01-02 00:00:00+00:00')")
                .param(asha)
                .update();
        ask("support_staff");
        assertThat(get("/policies")).hasStatusOk();
    }

    @Test
    void whoHasAnAppProvesByItsCodeAndNotByThePassword() {
        factors.begin(asha);
        Totp app = factors.pending(asha).orElseThrow();
        List<String> recovery = factors.confirm(asha, app.code(clock.instant())).orElseThrow();
        jdbc.sql("update totp_factors set last_step = 0").update();
        proofs.end(asha);
        assertThat(get("/confirmation/new?proofNext=/policies"))
                .hasStatusOk()
                .bodyText()
                .contains("Code of the app", "one-time-code")
                .doesNotContain("type=\"password\"");
        assertThat(post("/factors", "password", PASSWORD)).hasStatus3xxRedirection();
        assertThat(get("/confirmation/new?proofNext=/policies")).hasStatusOk();
        assertThat(post("/confirmation", "proof", PASSWORD))
                .hasStatus(422)
                .bodyText()
                .contains("This code does not");
        MvcTestResult proved = post("/confirmation", "proof", app.code(clock.instant()));
        assertThat(proved).hasStatus(303);
        browser = session(proved);
        proofs.end(asha);
        assertThat(post("/confirmation", "proof", app.code(clock.instant()))).hasStatus(422);
        assertThat(post("/confirmation", "proof", recovery.getFirst())).hasStatus(303);
    }

    private void ask(String role) {
        jdbc.sql("update roles set second_factor = true where name = ?")
                .param(role)
                .update();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).cookie(browser).exchange();
    }

    private MvcTestResult post(String path, String name, String value) {
        var request = mvc.post().uri(path).cookie(browser).with(csrf());
        return (name.isEmpty() ? request : request.param(name, value)).exchange();
    }

    private static Cookie session(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("SESSION"));
    }
}

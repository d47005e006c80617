package org.agentmitra.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.agentmitra.accounts.Accounts;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class SetupControllerTest {
    private static final String PASSWORD = "correct horse battery";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    SetupCodes codes;

    @Autowired
    JdbcClient jdbc;

    String code;

    @BeforeEach
    void issue() {
        jdbc.sql("delete from setup_codes").update();
        code = codes.issue();
    }

    @Test
    void withoutAnyAccountSignInLeadsToSetUp() {
        assertThat(mvc.get().uri("/login")).hasStatus3xxRedirection().hasRedirectedUrl("/setup");
        assertThat(mvc.get().uri("/setup")).hasStatusOk().bodyText().contains("name=\"code\"");
    }

    @Test
    void theCodeMakesTheFirstSuperAdminAndSetUpIsGoneAfterwards() {
        assertThat(submit(code.toLowerCase(java.util.Locale.ROOT).replace("-", " "), PASSWORD, PASSWORD))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/");
        var root = accounts.findByEmail("root@example.com").orElseThrow();
        assertThat(accounts.active(root).orElseThrow().role()).isEqualTo("super_admin");
        assertThat(accounts.emailProved(root)).isFalse();
        assertThat(mvc.get().uri("/setup")).hasStatus(404);
        assertThat(submit(code, PASSWORD, PASSWORD)).hasStatus(404);
        assertThat(mvc.get().uri("/login")).hasStatusOk();
    }

    @Test
    void aWrongCodeMakesNothing() {
        assertThat(submit("00000-00000-00000-00000", PASSWORD, PASSWORD))
                .hasStatus(422)
                .bodyText()
                .contains("This is not the set-up code")
                .doesNotContain(PASSWORD);
        assertThat(accounts.any()).isFalse();
        assertThat(jdbc.sql("select count(*) from audit_records where action = 'setup.refused'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void afterTenWrongCodesTheRightOneHasToWait() {
        for (int i = 0; i < Throttle.TRIES; i++) {
            submit("00000-00000-00000-00000", PASSWORD, PASSWORD);
        }
        assertThat(submit(code, PASSWORD, PASSWORD)).hasStatus(429).containsHeader("Retry-After");
        assertThat(accounts.any()).isFalse();
    }

    @Test
    void passwordsMustBeLongEnoughAndAgree() {
        assertThat(submit(code, "short", "short")).hasStatus(422).bodyText().contains("12 to 128 characters");
        assertThat(submit(code, "Password1234!", "Password1234!"))
                .hasStatus(422)
                .bodyText()
                .contains("among the first that are guessed");
        assertThat(submit(code, PASSWORD, PASSWORD + "x"))
                .hasStatus(422)
                .bodyText()
                .contains("The two passwords differ");
    }

    @Test
    void theDatabaseHoldsNoCodeAndEveryStartPrintsTheSame() {
        assertThat(code.replace("-", "")).matches("[0-9A-Z]{20}");
        assertThat(jdbc.sql("select code_hash from setup_codes")
                        .query(String.class)
                        .single())
                .doesNotContain(code)
                .hasSize(64);
        assertThat(codes.issue()).isEqualTo(code);
    }

    private MvcTestResult submit(String typed, String password, String again) {
        return mvc.post()
                .uri("/setup")
                .param("code", typed)
                .param("name", "Root")
                .param("email", "root@example.com")
                .param("password", password)
                .param("again", again)
                .with(csrf())
                .exchange();
    }
}

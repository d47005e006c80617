package org.agentmitra.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.Verdict;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class PasswordControllerTest {
    private static final String EMAIL = "asha@example.com";
    private static final String OLD = "correct horse battery";
    private static final String NEXT = "another horse battery";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    UUID asha;
    Cookie browser;

    @BeforeEach
    void open() {
        asha = accounts.open(null, "Asha Iyer", EMAIL, OLD, "junior_agent");
        browser = cookie(signIn(OLD));
    }

    @Test
    void theMenuLeadsToAForm() {
        assertThat(mvc.get().uri("/sessions").cookie(browser)).bodyText().contains("href=\"/password/edit\"");
        assertThat(mvc.get().uri("/password/edit").cookie(browser))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"current\"", "name=\"password\"", "name=\"again\"", "name=\"_csrf\"");
    }

    @Test
    void strangersHaveNoPasswordToChange() {
        assertThat(mvc.get().uri("/password/edit"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .contains("/login?next=");
    }

    @Test
    void anotherPasswordEndsTheOtherSessionsAndRenewsThisOne() {
        signIn(OLD);
        assertThat(sessions()).hasSize(2);
        MvcTestResult done = change(OLD, NEXT, NEXT);
        assertThat(done).hasStatus3xxRedirection().hasRedirectedUrl("/sessions");
        Cookie renewed = cookie(done);
        assertThat(renewed.getValue()).isNotEqualTo(browser.getValue());
        assertThat(mvc.get().uri("/sessions").cookie(renewed))
                .hasStatusOk()
                .bodyText()
                .contains("Your password has been changed", "This one", "Ended");
        assertThat(sessions()).hasSize(1);
        assertThat(jdbc.sql("select session_id from user_sessions where user_id = ? and ended_at is null")
                        .param(asha)
                        .query((row, n) -> row.getString(1).strip())
                        .list())
                .isEqualTo(sessions());
        assertThat(accounts.check(asha, NEXT)).isEqualTo(Verdict.RIGHT);
        assertThat(recorded()).contains("signin.confirmed", "account.password_replaced");
    }

    @ParameterizedTest
    @CsvSource({
        "'','','',Enter your current password",
        "correct horse battery,'','',Enter a new password",
        "correct horse battery,eleven char,eleven char,12 to 128 characters",
        "correct horse battery,qwertyuiop12,qwertyuiop12,among the first that are guessed",
        "correct horse battery,another horse battery,another horse,The two passwords differ",
        "correct horse battery,correct horse battery,correct horse battery,This is the password you have",
        "wrong horse battery,another horse battery,another horse battery,This is not your current password"
    })
    void whatWillNotDoIsNamed(String current, String password, String again, String said) {
        assertThat(change(current, password, again))
                .hasStatus(422)
                .bodyText()
                .contains(said)
                .doesNotContain("value=\"another");
        assertThat(accounts.check(asha, OLD)).isEqualTo(Verdict.RIGHT);
        assertThat(sessions()).hasSize(1);
    }

    @Test
    void wrongOnesCountWithTheGuessesAtTheDoor() {
        for (int i = 0; i < 6; i++) {
            change("wrong horse battery", NEXT, NEXT);
        }
        for (int i = 0; i < 4; i++) {
            signIn("wrong horse battery");
        }
        assertThat(change(OLD, NEXT, NEXT)).hasStatus(422).bodyText().contains("This is not your current password");
        assertThat(signIn(OLD)).hasStatus(422);
        assertThat(recorded()).contains("signin.locked");
    }

    private MvcTestResult change(String current, String password, String again) {
        return mvc.post()
                .uri("/password/edit")
                .param("current", current)
                .param("password", password)
                .param("again", again)
                .cookie(browser)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult signIn(String password) {
        return mvc.post()
                .uri("/login")
                .param("name", EMAIL)
                .param("password", password)
                .with(csrf())
                .exchange();
    }

    private static Cookie cookie(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("SESSION"));
    }

    private List<String> sessions() {
        return jdbc.sql("select session_id from spring_session where principal_name = ?")
                .param(asha.toString())
                .query((row, n) -> row.getString(1).strip())
                .list();
    }

    private List<String> recorded() {
        return jdbc.sql("select action from audit_records where subject_id = ? order by recorded_at, id")
                .param(asha.toString())
                .query((row, n) -> row.getString(1))
                .list();
    }
}

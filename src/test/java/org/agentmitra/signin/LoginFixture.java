package org.agentmitra.signin;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.TestAccounts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Asha, who has a password, and browsers. */
abstract class LoginFixture {
    static final String PASSWORD = "correct horse battery";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    TestAccounts standing;

    @Autowired
    JdbcClient jdbc;

    UUID asha;

    @BeforeEach
    void open() {
        asha = accounts.open(null, "Asha Iyer", "asha@example.com", PASSWORD, "junior_agent");
    }

    MvcTestResult signIn(String email, String password, @Nullable String next, @Nullable Cookie cookie) {
        var request = mvc.post()
                .uri("/login")
                .param("name", email)
                .param("password", password)
                .with(csrf());
        if (next != null) {
            request.param("next", next);
        }
        if (cookie != null) {
            request.cookie(cookie);
        }
        return request.exchange();
    }

    static Cookie cookie(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("SESSION"));
    }

    static Cookie device(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("device"));
    }

    List<String> principals() {
        return jdbc.sql("select principal_name from spring_session where principal_name = ?")
                .param(asha.toString())
                .query((row, n) -> row.getString(1))
                .list();
    }

    List<String> recorded() {
        return jdbc.sql("select action from audit_records where subject_id = ? order by recorded_at, id")
                .param(asha.toString())
                .query((row, n) -> row.getString(1))
                .list();
    }
}

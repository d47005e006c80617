package org.agentmitra.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A sign-in too many ends the oldest session, and says so. */
@PortalTest
class SessionLimitsTest {
    private static final String PASSWORD = "correct horse battery";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    SessionLimits limits;

    @Autowired
    JdbcClient jdbc;

    private UUID asha;

    @BeforeEach
    void open() {
        asha = accounts.open(null, "Asha Iyer", "asha@example.com", PASSWORD, "junior_agent");
        limits.set("junior_agent", 2);
        limits.set("guest", 1);
    }

    private MvcTestResult signIn() {
        return mvc.post()
                .uri("/login")
                .param("name", "asha@example.com")
                .param("password", PASSWORD)
                .with(csrf())
                .exchange();
    }

    private List<String> open(String what) {
        return jdbc.sql("select session_id from user_sessions where user_id = ? and ended_at is " + what
                        + " order by started_at, id")
                .param(asha)
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void theOldestEndsAndThePersonIsTold() throws Exception {
        signIn();
        String oldest = open("null").getFirst();
        assertThat(page(signIn())).doesNotContain("oldest session is ended");
        MvcTestResult third = signIn();
        assertThat(third).hasRedirectedUrl("/");
        assertThat(open("null")).hasSize(2).doesNotContain(oldest);
        assertThat(open("not null")).containsExactly(oldest);
        assertThat(jdbc.sql("select count(*) from spring_session where session_id = ?")
                        .param(oldest)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(page(third)).contains("the oldest session is ended");
        assertThat(jdbc.sql("select details from audit_records where action = 'sessions.limited' and actor_id = ?")
                        .param(asha)
                        .query(String.class)
                        .single())
                .isEqualTo("{\"limit\":2,\"sessions\":1}");
    }

    private String page(MvcTestResult signedIn) throws Exception {
        return mvc.get()
                .uri("/")
                .cookie(signedIn.getResponse().getCookies())
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void theLargestLimitOfTheRolesCountsAndARoleWithoutOneAllowsAnyNumber() {
        assertThat(limits.of(asha)).isEqualTo(2);
        jdbc.sql("insert into user_roles (user_id, role, granted_at) values (?, 'guest', current_timestamp)")
                .param(asha)
                .update();
        assertThat(limits.of(asha)).isEqualTo(2);
        limits.set("guest", 7);
        assertThat(limits.of(asha)).isEqualTo(7);
        limits.set("junior_agent", null);
        assertThat(limits.of(asha)).isNull();
        signIn();
        signIn();
        signIn();
        assertThat(open("null")).hasSize(3);
    }

    @Test
    void aRoleThatExpiredAllowsNothing() {
        jdbc.sql("update user_roles set expires_at = current_timestamp where user_id = ?")
                .param(asha)
                .update();
        assertThat(limits.of(asha)).isEqualTo(1);
        assertThat(limits.ofRole("junior_agent")).isEqualTo(2);
    }
}

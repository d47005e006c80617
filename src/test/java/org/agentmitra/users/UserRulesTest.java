package org.agentmitra.users;

import static org.agentmitra.support.As.as;
import static org.agentmitra.support.As.lookedUp;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.sessions.SessionBook;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is done to a user counts from the next request on, and is recorded. */
@PortalTest
class UserRulesTest extends PageFixture {
    @Autowired
    SessionBook sessions;

    @Autowired
    JdbcClient jdbc;

    private String jatin;

    @BeforeEach
    void lay() {
        world.lay();
        jatin = "/users/" + world.junior.user();
    }

    /** Sends a request as the user alone: what the user may do is read from the database. */
    private MvcTestResult next(Viewer viewer, String path) {
        return mvc.get().uri(path).with(lookedUp(viewer.user())).exchange();
    }

    private String begin(Viewer viewer) {
        String session = UUID.randomUUID().toString();
        sessions.began(viewer.user(), session, null, "192.0.2.7");
        long now = System.currentTimeMillis();
        jdbc.sql("insert into spring_session (primary_id, session_id, creation_time, last_access_time,"
                        + " max_inactive_interval, expiry_time, principal_name) values (?, ?, ?, ?, 900, ?, ?)")
                .params(session, session, now, now, now + 900_000, viewer.user().toString())
                .update();
        return session;
    }

    private boolean open(String session) {
        int alive = jdbc.sql("select count(*) from spring_session where session_id = ?")
                .param(session)
                .query(Integer.class)
                .single();
        int noted = jdbc.sql("select count(*) from user_sessions where session_id = ? and ended_at is null")
                .param(session)
                .query(Integer.class)
                .single();
        assertThat(alive).isEqualTo(noted);
        return alive == 1;
    }

    private List<String> roles(Viewer viewer) {
        return jdbc.sql("select role from user_roles where user_id = ? order by role")
                .param(viewer.user())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private String audited(Viewer user, String action) {
        return jdbc.sql("select details from audit_records where subject_id = ? and action = ? and actor_id = ?")
                .params(user.user().toString(), action, world.root.user())
                .query(String.class)
                .single();
    }

    @Test
    void aSuspendedUserIsAtSignInWithTheNextClickAndComesBack() {
        jdbc.sql("update users set password_hash = 'x' where id = ?")
                .param(world.junior.user())
                .update();
        String session = begin(world.junior);
        String other = begin(world.senior);
        assertThat(next(world.junior, "/policies")).hasStatusOk();
        assertThat(post(world.root, jatin + "/suspension", Map.of("reason", " ")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Say why.");
        assertThat(post(world.root, jatin + "/suspension", Map.of("reason", "Left the branch")))
                .hasStatus3xxRedirection();
        assertThat(open(session)).isFalse();
        assertThat(open(other)).isTrue();
        assertThat(next(world.junior, "/policies"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .startsWith("/login");
        assertThat(audited(world.junior, "account.suspended"))
                .isEqualTo("{\"changes\":{\"status\":{\"from\":\"ACTIVE\",\"to\":\"SUSPENDED\"}}}");
        assertThat(audited(world.junior, "sessions.ended")).isEqualTo("{\"sessions\":1}");
        assertThat(mvc.get().uri(jatin).with(as(world.root))).bodyText().contains("Left the branch", "Reactivate");
        assertThat(post(world.root, jatin + "/suspension", Map.of("reason", "Again")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(world.root, jatin + "/suspension/end", Map.of())).hasStatus3xxRedirection();
        assertThat(next(world.junior, "/policies")).hasStatusOk();
    }

    @Test
    void aRoleThatIsGivenOrTakenCountsWithTheNextClick() {
        String session = begin(world.junior);
        assertThat(next(world.junior, "/users")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(world.root, jatin + "/roles", Map.of("role", "compliance_officer")))
                .hasStatus3xxRedirection();
        assertThat(next(world.junior, "/users")).hasStatusOk();
        assertThat(open(session)).isTrue();
        assertThat(audited(world.junior, "account.role_granted")).isEqualTo("{\"role\":\"compliance_officer\"}");
        assertThat(post(world.root, jatin + "/roles", Map.of("role", "compliance_officer")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(world.root, jatin + "/roles/compliance_officer/end", Map.of()))
                .hasStatus3xxRedirection();
        assertThat(next(world.junior, "/users")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(open(session)).isFalse();
        assertThat(audited(world.junior, "account.role_revoked")).isEqualTo("{\"role\":\"compliance_officer\"}");
        assertThat(post(world.root, jatin + "/roles/compliance_officer/end", Map.of()))
                .flash()
                .containsEntry("refusal", "users.role.not-held");
    }

    @Test
    void aRoleIsGivenUntilADay() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Kolkata"));
        assertThat(post(
                        world.root,
                        jatin + "/roles",
                        Map.of("role", "guest", "until", today.minusDays(1).toString())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose a day from today on.");
        assertThat(post(world.root, jatin + "/roles", Map.of("role", "guest", "until", "never")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(world.root, jatin + "/roles", Map.of("role", "guest", "until", today.toString())))
                .hasStatus3xxRedirection();
        assertThat(roles(world.junior)).containsExactly("guest", "junior_agent");
        jdbc.sql("update user_roles set expires_at = granted_at where user_id = ? and role = 'guest'")
                .param(world.junior.user())
                .update();
        assertThat(post(world.root, jatin + "/roles", Map.of("role", "guest"))).hasStatus3xxRedirection();
    }

    @Test
    void whoHasLeftIsDeactivatedAndTakenBackByWhoMay() {
        assertThat(post(world.root, jatin + "/deactivation", Map.of("reason", "Retired")))
                .hasStatus3xxRedirection();
        assertThat(next(world.junior, "/policies")).hasStatus3xxRedirection();
        Viewer admin = world.viewer("provider_admin", world.sunita);
        post(admin, jatin + "/suspension/end", Map.of());
        assertThat(status(world.junior)).isEqualTo("DEACTIVATED");
        assertThat(post(world.root, jatin + "/deactivation", Map.of("reason", "Again")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        post(world.root, jatin + "/suspension/end", Map.of());
        assertThat(status(world.junior)).isEqualTo("PENDING");
    }

    @Test
    void allSessionsOfAUserEnd() {
        String session = begin(world.junior);
        assertThat(mvc.get().uri(jatin).with(as(world.root))).bodyText().contains("192.0.2.7", "End all sessions");
        assertThat(post(world.senior, jatin + "/sessions/end", Map.of())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(open(session)).isTrue();
        assertThat(post(world.root, jatin + "/sessions/end", Map.of())).hasStatus3xxRedirection();
        assertThat(mvc.get().uri(jatin).with(as(world.root)))
                .bodyText()
                .contains("192.0.2.7")
                .doesNotContain("End all sessions");
        assertThat(open(session)).isFalse();
    }

    private String status(Viewer viewer) {
        return jdbc.sql("select status from users where id = ?")
                .param(viewer.user())
                .query(String.class)
                .single();
    }
}

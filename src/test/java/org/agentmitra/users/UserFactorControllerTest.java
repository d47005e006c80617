package org.agentmitra.users;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.agentmitra.sessions.SessionBook;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class UserFactorControllerTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    SessionBook sessions;

    @Autowired
    JdbcClient jdbc;

    private UUID jatin;
    private String page;

    @BeforeEach
    void lay() {
        world.lay();
        jatin = world.junior.user();
        page = "/users/" + jatin;
        jdbc.sql("insert into totp_factors (user_id, secret_sealed, last_step, confirmed_at) values (?, 'x', 0, ?)")
                .params(jatin, OffsetDateTime.parse("2026-01-01T00:00:00Z"))
                .update();
        jdbc.sql("insert into recovery_codes (user_id, code_hash) values (?, 'y')")
                .param(jatin)
                .update();
    }

    private MvcTestResult reset(Viewer viewer, String reason) {
        return mvc.post()
                .uri(page + "/factor-reset")
                .param("reason", reason)
                .with(as(viewer))
                .with(csrf())
                .exchange();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table + " where user_id = ?")
                .param(jatin)
                .query(Integer.class)
                .single();
    }

    @Test
    void whoLostItHasNoneAfterwardsIsSignedOutAndTold() {
        sessions.began(jatin, "a-session", null, "192.0.2.7");
        assertThat(mvc.get().uri(page).with(as(world.root)))
                .bodyText()
                .contains(page + "/factor-reset/new", "Second step");
        assertThat(mvc.get().uri(page + "/factor-reset/new").with(as(world.root)))
                .hasStatusOk()
                .bodyText()
                .contains("Reset the second step of Jatin Shah", "right person");
        assertThat(reset(world.root, "Phone stolen, seen in person")).hasRedirectedUrl(page);
        assertThat(count("totp_factors")).isZero();
        assertThat(count("recovery_codes")).isZero();
        assertThat(jdbc.sql("select count(*) from user_sessions where user_id = ? and ended_at is null")
                        .param(jatin)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(told()).containsExactly("EMAIL", "IN_APP");
        assertThat(actors()).containsExactly(world.root.user());
        for (String language : List.of("en", "hi")) {
            assertThat(mvc.get().uri(page).with(as(world.root)).locale(Locale.of(language)))
                    .bodyText()
                    .contains(
                            "Phone stolen, seen in person",
                            language.equals("en") ? "Second step reset" : "दूसरा चरण रीसेट")
                    .doesNotContain("??", "/factor-reset/new");
        }
    }

    @Test
    void itTakesAReasonAndSomethingToReset() {
        assertThat(reset(world.root, " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Say why.");
        assertThat(count("totp_factors")).isEqualTo(1);
        reset(world.root, "Phone stolen");
        assertThat(reset(world.root, "Phone stolen"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This user has no second step.");
        assertThat(told()).hasSize(2);
    }

    @Test
    void onlyWhoReachesTheUserAndHoldsAsMuchMay() {
        Viewer below = world.viewer("provider_admin", world.sunita);
        for (Viewer other : List.of(
                world.viewer("provider_admin", world.ravi),
                world.viewer("compliance_officer", null),
                world.viewer("support_staff", null),
                world.junior)) {
            assertThat(reset(other, "x").getResponse().getStatus())
                    .as(other.role())
                    .isIn(403, 404);
            assertThat(mvc.get()
                            .uri(page + "/factor-reset/new")
                            .with(as(other))
                            .exchange()
                            .getResponse()
                            .getStatus())
                    .as(other.role())
                    .isIn(403, 404);
        }
        jdbc.sql("insert into user_roles (user_id, role, granted_at) select user_id, 'support_staff', granted_at"
                        + " from user_roles where user_id = ?")
                .param(jatin)
                .update();
        assertThat(reset(below, "x"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This user may do what you may not.");
        assertThat(count("totp_factors")).isEqualTo(1);
        jdbc.sql("delete from user_roles where user_id = ? and role = 'support_staff'")
                .param(jatin)
                .update();
        assertThat(reset(below, "Phone stolen")).hasRedirectedUrl(page);
    }

    @Test
    void nobodyResetsTheirOwn() {
        jdbc.sql("update totp_factors set user_id = ?").param(world.root.user()).update();
        page = "/users/" + world.root.user();
        assertThat(reset(world.root, "x")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(mvc.get().uri(page).with(as(world.root))).bodyText().doesNotContain("/factor-reset/new");
    }

    private List<String> told() {
        return jdbc.sql("select channel from messages where user_id = ? and template = 'factor-reset' order by channel")
                .param(jatin)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<UUID> actors() {
        return jdbc.sql("select actor_id from audit_records where subject_id = ? and action = 'factor.reset'")
                .param(jatin.toString())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }
}

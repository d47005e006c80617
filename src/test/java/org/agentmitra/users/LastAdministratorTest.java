package org.agentmitra.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** By whatever road: one administrator without a last day remains, and who tries to take them away is told so. */
@PortalTest
class LastAdministratorTest extends PageFixture {
    private static final String SAID =
            "Nobody else is an administrator for good. Give somebody else the role without a last day first.";

    @Autowired
    JdbcClient jdbc;

    private Viewer timed;
    private String last;

    @BeforeEach
    void lay() {
        world.lay();
        last = "/users/" + world.root.user();
        timed = world.viewer("compliance_officer", null);
        assertThat(post(
                        world.root,
                        "/users/" + timed.user() + "/roles",
                        Map.of("role", "super_admin", "until", "2090-01-01")))
                .hasStatus3xxRedirection();
        timed = new Viewer(
                timed.user(),
                timed.name(),
                "super_admin",
                world.root.grants(),
                null,
                null,
                List.of(),
                timed.customers(),
                timed.zone());
        jdbc.sql("update users set status = 'DEACTIVATED' where id not in (?, ?) and id in"
                        + " (select user_id from user_roles where role = 'super_admin')")
                .params(world.root.user(), timed.user())
                .update();
    }

    @ParameterizedTest
    @CsvSource({"/suspension", "/deactivation"})
    void whoHoldsTheRoleForATimeBarsNot(String road) {
        assertThat(post(timed, last + road, Map.of("reason", "x")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(SAID);
        stays();
    }

    @Test
    void norTakesTheRoleAway() {
        assertThat(post(timed, last + "/roles/super_admin/end"))
                .hasRedirectedUrl(last)
                .flash()
                .containsEntry("refusal", "users.last-administrator");
        stays();
    }

    @ParameterizedTest
    @CsvSource({"SUSPEND", "REVOKE"})
    void norDoesSoAmongOthers(String kind) {
        Map<String, String> fields = new HashMap<>(
                Map.of("id", world.root.user().toString(), "kind", kind, "reason", "x", "give", "super_admin"));
        MvcTestResult done = post(timed, "/users/bulk", fields);
        assertThat(done).hasStatus3xxRedirection();
        assertThat(get(timed, Objects.requireNonNull(done.getResponse().getRedirectedUrl())))
                .bodyText()
                .contains("Not done", SAID);
        stays();
    }

    @Test
    void theRoleItselfIsNobodysToChangeOrDelete() {
        assertThat(get(timed, "/roles/super_admin/edit")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(timed, "/roles/super_admin/deletion")).hasStatus(HttpStatus.FORBIDDEN);
        stays();
    }

    @Test
    void nobodyDoesItToThemselves() {
        assertThat(post(world.root, last + "/suspension", Map.of("reason", "x")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("You cannot do this to your own account.");
        assertThat(post(world.root, last + "/roles/super_admin/end")).flash().containsEntry("refusal", "users.self");
        stays();
    }

    private void stays() {
        assertThat(jdbc.sql(
                                "select count(*) from users u join user_roles r on r.user_id = u.id and r.role = 'super_admin'"
                                        + " where u.id = ? and u.status = 'ACTIVE' and r.expires_at is null")
                        .param(world.root.user())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}

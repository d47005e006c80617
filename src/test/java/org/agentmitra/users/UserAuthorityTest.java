package org.agentmitra.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may do what to whom. */
@PortalTest
class UserAuthorityTest extends PageFixture {
    @Autowired
    UserService users;

    @Autowired
    JdbcClient jdbc;

    private String jatin;

    @BeforeEach
    void lay() {
        world.lay();
        jatin = "/users/" + world.junior.user();
    }

    private List<String> roles(Viewer viewer) {
        return jdbc.sql("select role from user_roles where user_id = ? order by role")
                .param(viewer.user())
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void nobodyGivesWhatTheyDoNotHold() {
        Viewer admin = world.viewer("provider_admin", world.sunita);
        for (String role : new String[] {"super_admin", "compliance_officer", "support_staff", "policyholder"}) {
            assertThat(post(admin, jatin + "/roles", Map.of("role", role)))
                    .as(role)
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        assertThat(post(admin, jatin + "/roles", Map.of("role", "regional_manager")))
                .hasStatus3xxRedirection();
        assertThat(roles(world.junior)).containsExactly("junior_agent", "regional_manager");
    }

    @Test
    void nobodyChangesWhoHoldsMore() {
        Viewer admin = world.viewer("provider_admin", world.sunita);
        jdbc.sql("insert into user_roles (user_id, role, granted_at) select user_id, 'support_staff', granted_at"
                        + " from user_roles where user_id = ?")
                .param(world.junior.user())
                .update();
        assertThat(post(admin, jatin + "/suspension", Map.of("reason", "x")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This user may do what you may not.");
        assertThat(post(admin, jatin, Map.of("name", "X", "version", "0"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(admin, jatin + "/roles/junior_agent/end", Map.of())).hasStatus3xxRedirection();
        assertThat(roles(world.junior)).contains("junior_agent");
    }

    @Test
    void nobodyBarsOrPromotesThemselves() {
        Viewer second = world.viewer("super_admin", null);
        String own = "/users/" + second.user();
        assertThat(post(second, own + "/suspension", Map.of("reason", "x")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(second, own + "/deactivation", Map.of("reason", "x")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(second, own + "/roles", Map.of("role", "guest"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        post(second, own + "/roles/super_admin/end", Map.of());
        assertThat(roles(second)).containsExactly("super_admin");
    }

    @Test
    void theLastAdministratorStays() {
        Viewer second = world.viewer("super_admin", null);
        UUID first = world.root.user();
        jdbc.sql("update users set status = 'DEACTIVATED' where id <> ? and id in"
                        + " (select user_id from user_roles where role = 'super_admin')")
                .param(first)
                .update();
        assertThatThrownBy(() -> users.suspend(second, first, "x")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> users.deactivate(second, first, "x")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> users.revoke(second, first, "super_admin")).isInstanceOf(Refused.class);
        assertThat(roles(world.root)).containsExactly("super_admin");
        jdbc.sql("update users set status = 'ACTIVE' where id = ?")
                .param(second.user())
                .update();
        users.revoke(second, first, "super_admin");
        assertThat(roles(world.root)).isEmpty();
    }
}

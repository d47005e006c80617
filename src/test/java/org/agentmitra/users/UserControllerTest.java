package org.agentmitra.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class UserControllerTest extends PageFixture {
    private static final Map<String, String> MEERA = Map.of(
            "name", " Meera Nair ",
            "email", " Meera@Example.com",
            "phone", "098765 00001",
            "role", "senior_agent",
            "insurer", "TESTLIFE",
            "code", "11F",
            "language", "hi");

    @Autowired
    JdbcClient jdbc;

    Viewer admin;

    @BeforeEach
    void lay() {
        world.lay();
        admin = world.viewer("provider_admin", world.sunita);
    }

    private static Map<String, String> with(String field, String value) {
        Map<String, String> changed = new HashMap<>(MEERA);
        changed.put(field, value);
        return changed;
    }

    private Map<String, @Nullable Object> row(UUID id) {
        return jdbc.sql("select * from users where id = ?").param(id).query().singleRow();
    }

    private UUID create() {
        assertThat(post(world.root, "/users", MEERA)).hasStatus3xxRedirection();
        return jdbc.sql("select id from users where email = 'meera@example.com'")
                .query(UUID.class)
                .single();
    }

    private String audited(UUID user, String action) {
        return jdbc.sql("select details from audit_records where subject_id = ? and action = ? and actor_id = ?")
                .params(user.toString(), action, world.root.user())
                .query(String.class)
                .single();
    }

    @Test
    void aNewUserWaitsForAnInvitation() {
        UUID id = create();
        assertThat(row(id))
                .containsEntry("name", "Meera Nair")
                .containsEntry("phone", "+919876500001")
                .containsEntry("status", "PENDING")
                .containsEntry("language", "hi")
                .containsEntry("password_hash", null);
        assertThat(audited(id, "account.created")).isEqualTo("{\"role\":\"senior_agent\"}");
        assertThat(get(world.root, "/users/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("Meera Nair", "+91 98765 00001", "Invited", "Senior agent", "No end");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndKept() {
        assertThat(post(world.root, "/users", Map.of("name", " ", "email", "meera", "phone", "12", "role", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"name-error\"", "id=\"email-error\"", "id=\"role-error\"", "value=\"12\"");
        assertThat(post(world.root, "/users", with("phone", "12")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This is not a mobile number");
        create();
        assertThat(post(world.root, "/users", with("phone", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Another user has this e-mail address.");
        assertThat(post(world.root, "/users", with("email", "other@example.com")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Another user has this phone number.");
        assertThat(post(world.root, "/users", with("role", "emperor"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void aRoleThatSeesOnlyPlacesNeedsOne() {
        Map<String, String> nowhere = with("insurer", "");
        nowhere.put("code", "");
        assertThat(post(world.root, "/users", nowhere))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"insurer-error\"", "without a place this role sees nothing", "value=\"hi\" selected");
        nowhere.put("role", "support_staff");
        assertThat(post(world.root, "/users", nowhere)).hasStatus3xxRedirection();
    }

    @Test
    void somebodyNewIsGivenAPlace() {
        AgentRef lata = world.agent("Lata Iyer", "0002211F", world.sunita.path());
        Map<String, String> form = new HashMap<>(MEERA);
        form.put("code", "0002211F");
        form.put("insurer", "NOWHERE");
        assertThat(post(world.root, "/users", form))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("There is no such insurer.");
        form.put("insurer", "TESTLIFE");
        assertThat(post(world.root, "/users", form)).hasStatus3xxRedirection();
        assertThat(get(world.root, "/users?q=meera")).bodyText().contains("Meera Nair");
        assertThat(jdbc.sql("select u.email from agents a join users u on u.id = a.user_id where a.id = ?")
                        .param(lata.id())
                        .query(String.class)
                        .single())
                .isEqualTo("meera@example.com");
        form.put("email", "other@example.com");
        form.put("phone", "");
        assertThat(post(world.root, "/users", form))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This agent has an account already.", "id=\"code-error\"");
    }

    @Test
    void aChangeOnAnOldFormIsAConflict() {
        UUID id = create();
        Map<String, String> changed = Map.of("name", "Meera Iyer", "phone", "", "version", "0");
        assertThat(get(world.root, "/users/" + id + "/edit")).bodyText().contains("value=\"Meera Nair\"");
        assertThat(post(world.root, "/users/" + id, changed)).hasStatus3xxRedirection();
        assertThat(row(id))
                .containsEntry("name", "Meera Iyer")
                .containsEntry("phone", null)
                .containsEntry("email", "meera@example.com");
        assertThat(audited(id, "account.updated")).isEqualTo("{\"fields\":[\"name\",\"phone\"]}");
        assertThat(post(world.root, "/users/" + id, changed)).hasStatus(HttpStatus.CONFLICT);
        assertThat(post(world.root, "/users/" + id, Map.of("name", "", "version", "1")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void aProviderAdminSeesAndChangesUsersBelowAlone() {
        String below = "/users/" + world.junior.user();
        String other = "/users/" + world.stranger.user();
        assertThat(get(admin, "/users"))
                .bodyText()
                .contains("Jatin Shah")
                .doesNotContain("Ravi Menon", ">super_admin<");
        assertThat(get(admin, "/users.csv")).bodyText().contains("Jatin Shah").doesNotContain("Ravi Menon");
        assertThat(get(admin, below))
                .hasStatusOk()
                .bodyText()
                .contains("Suspend", "Sessions")
                .doesNotContain("Deactivate");
        for (String page : new String[] {"", "/edit", "/suspension/new", "/roles/new"}) {
            assertThat(get(admin, other + page)).as(page).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(post(admin, other + "/suspension", Map.of("reason", "x"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(admin, below + "/suspension", Map.of("reason", "Left the branch")))
                .hasStatus3xxRedirection();
        assertThat(row(world.junior.user())).containsEntry("status", "SUSPENDED");
        assertThat(get(admin, "/users/new")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(admin, "/users", MEERA)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(admin, below + "/deactivation", Map.of("reason", "x"))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void whoAlsoStandsElsewhereIsSeenButNotChanged() {
        jdbc.sql("insert into appointments (id, user_id, node_id, path, provider_id, starts_on)"
                        + " select ?, ?, n.id, n.path, n.provider_id, date '2026-01-01'"
                        + " from tree_nodes n where n.path = ?")
                .params(UUID.randomUUID(), world.junior.user(), world.ravi.path())
                .update();
        String both = "/users/" + world.junior.user();
        assertThat(get(admin, both)).hasStatusOk().bodyText().doesNotContain("Suspend");
        assertThat(post(admin, both + "/suspension", Map.of("reason", "x"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(world.root, both + "/suspension", Map.of("reason", "x")))
                .hasStatus3xxRedirection();
    }

    @Test
    void rolesWithoutThePermissionAreRefused() {
        for (String role : new String[] {"regional_manager", "senior_agent", "policyholder", "support_staff"}) {
            Viewer viewer = world.viewer(role, null);
            for (String path : new String[] {"/users", "/users.csv", "/users/" + world.junior.user()}) {
                assertThat(get(viewer, path)).as(role + path).hasStatus(HttpStatus.FORBIDDEN);
            }
        }
        Viewer compliance = world.viewer("compliance_officer", null);
        assertThat(get(compliance, "/users/" + world.junior.user()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Suspend");
        assertThat(post(compliance, "/users/" + world.junior.user() + "/roles", Map.of("role", "guest")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void theExportIsWhatIsFilteredAndRecorded() {
        assertThat(get(world.root, "/users.csv?q=jat"))
                .bodyText()
                .contains("Name,E-mail,Phone,Roles,Status", "Jatin Shah", "Junior agent")
                .doesNotContain("Sunita");
        assertThat(jdbc.sql("select details from audit_records where action = 'users.exported' and actor_id = ?")
                        .param(world.root.user())
                        .query(String.class)
                        .single())
                .contains("\"q\"", "\"users\":1");
    }
}

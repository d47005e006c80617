package org.agentmitra.rolechanges;

import static java.util.Objects.requireNonNull;
import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Locale;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An own role is written down, its impact seen, and confirmed; from then on it counts with every next request. */
@PortalTest
class RoleChangesTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void lay() {
        world.lay();
    }

    /** @param fields name and value in turn */
    private MvcTestResult post(Viewer viewer, String path, String... fields) {
        var request = mvc.post().uri(path).with(as(viewer)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    /** Sends a request as the user alone: what the user may do is read from the database. */
    private MvcTestResult next(Viewer viewer, String path) {
        var token =
                UsernamePasswordAuthenticationToken.authenticated(viewer.user().toString(), null, List.of());
        return mvc.get().uri(path).with(authentication(token)).exchange();
    }

    private String drafted(MvcTestResult result) {
        assertThat(result).hasStatus3xxRedirection();
        String path = requireNonNull(result.getResponse().getRedirectedUrl());
        assertThat(path).startsWith("/roles/changes/");
        return path;
    }

    private void make(String name, String... fields) {
        String[] all = new String[fields.length + 4];
        System.arraycopy(new String[] {"name", name, "title", "Trainer of " + name}, 0, all, 0, 4);
        System.arraycopy(fields, 0, all, 4, fields.length);
        String change = drafted(post(world.root, "/roles", all));
        assertThat(post(world.root, change + "/confirmation")).hasRedirectedUrl("/roles/" + name);
    }

    private void give(Viewer user, String role) {
        assertThat(post(world.root, "/users/" + user.user() + "/roles", "role", role))
                .hasStatus3xxRedirection();
    }

    private List<String> audited(String role, String action) {
        return jdbc.sql(
                        "select details from audit_records where subject_type = 'role' and subject_id = ? and action = ?")
                .params(role, action)
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void anOwnRoleIsMadeAndShownByItsTitleEverywhere() {
        String change = drafted(post(
                world.root,
                "/roles",
                "name",
                "branch_trainer",
                "title",
                "Branch trainer",
                "titleHi",
                "शाखा प्रशिक्षक",
                "inherits",
                "junior_agent",
                "grants",
                "customers.update:TREE",
                "grants",
                ""));
        assertThat(mvc.get().uri(change).with(as(world.root)))
                .hasStatusOk()
                .bodyText()
                .contains("New role: Branch trainer", "Nothing changes for any user.", "Customers: Change");
        assertThat(next(world.root, "/roles/branch_trainer")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(world.root, change + "/confirmation")).hasRedirectedUrl("/roles/branch_trainer");
        assertThat(mvc.get().uri("/roles/branch_trainer").with(as(world.root)))
                .bodyText()
                .contains("Branch trainer", "from Junior agent", "Applied");
        give(world.junior, "branch_trainer");
        assertThat(mvc.get().uri("/users").with(as(world.root)))
                .bodyText()
                .contains("Branch trainer, </span><span>Junior agent");
        assertThat(mvc.get().uri("/roles").with(as(world.root)).locale(Locale.of("hi")))
                .bodyText()
                .contains("शाखा प्रशिक्षक")
                .doesNotContain("??");
        assertThat(audited("branch_trainer", "role.created"))
                .singleElement()
                .asString()
                .contains("\"customers.update\":{\"to\":\"TREE\"}", "junior_agent");
    }

    @Test
    void aChangeShowsWhomItTouchesAndBitesOnTheNextRequest() {
        make("helper", "grants", "customers.read:ALL", "grants", "providers.read:ALL");
        Viewer plain = world.viewer("policyholder", null);
        give(plain, "helper");
        give(world.senior, "helper");
        assertThat(next(plain, "/customers")).hasStatusOk();
        String change = drafted(
                post(world.root, "/roles/helper", "version", "0", "title", "Helper", "grants", "providers.read:ALL"));
        assertThat(mvc.get().uri(change).with(as(world.root)))
                .bodyText()
                .contains(
                        "Something changes for 2 users.",
                        "One user loses “Customers: Read”",
                        "One user holds “Customers: Read” less far");
        assertThat(next(plain, "/customers")).hasStatusOk();
        assertThat(post(world.root, change + "/confirmation")).hasRedirectedUrl("/roles/helper");
        assertThat(next(plain, "/customers")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(next(plain, "/providers")).hasStatusOk();
        assertThat(next(world.senior, "/customers")).hasStatusOk();
        assertThat(audited("helper", "role.changed"))
                .singleElement()
                .asString()
                .contains("\"customers.read\":{\"from\":\"ALL\"}", "\"to\":\"Helper\"");
    }

    @Test
    void whatChangedMeanwhileIsAConflict() {
        make("helper", "grants", "customers.read:ALL");
        String first = drafted(post(world.root, "/roles/helper", "version", "0", "title", "One"));
        String second = drafted(post(world.root, "/roles/helper", "version", "0", "title", "Two"));
        assertThat(post(world.root, first + "/confirmation")).hasStatus3xxRedirection();
        assertThat(post(world.root, second + "/confirmation")).hasStatus(HttpStatus.CONFLICT);
        assertThat(post(world.root, first + "/confirmation")).hasStatus(HttpStatus.CONFLICT);
        assertThat(mvc.get().uri(second).with(as(world.root)))
                .bodyText()
                .contains("was changed or deleted meanwhile")
                .doesNotContain("/confirmation");
        assertThat(post(world.root, "/roles/helper", "version", "0", "title", "Three"))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(audited("helper", "role.changed")).hasSize(1);
    }

    @Test
    void aChangeOfARoleThatIsInheritedFromIsAConflictToo() {
        make("helper", "grants", "customers.read:ALL");
        make("chief", "inherits", "helper");
        String chief =
                drafted(post(world.root, "/roles/chief", "version", "0", "title", "Chief", "inherits", "helper"));
        String helper = drafted(post(world.root, "/roles/helper", "version", "0", "title", "Helper"));
        assertThat(post(world.root, helper + "/confirmation")).hasStatus3xxRedirection();
        assertThat(post(world.root, chief + "/confirmation")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void whatCannotBeIsSaidAtItsField() {
        make("helper");
        make("chief", "inherits", "helper");
        refused("There is a role with this short name.", "/roles", "name", "helper", "title", "x");
        refused("Use 3 to 40 small letters", "/roles", "name", "Proposals", "title", "x");
        refused("Give the role a title.", "/roles", "name", "other", "title", " ");
        refused("A title has at most 80", "/roles", "name", "other", "title", "x".repeat(81));
        refused("There is no such permission.", "/roles", "name", "other", "title", "x", "grants", "a.b:ALL");
        refused("There is no such permission.", "/roles", "name", "other", "title", "x", "grants", "policies.read:FAR");
        refused("It cannot inherit", "/roles/helper", "version", "0", "title", "x", "inherits", "chief");
        refused("Nothing was changed.", "/roles/helper", "version", "0", "title", "Trainer of helper");
    }

    private void refused(String text, String path, String... fields) {
        assertThat(post(world.root, path, fields))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(text);
    }

    @Test
    void aRoleNobodyHoldsIsDeleted() {
        make("helper", "grants", "customers.read:ALL");
        give(world.junior, "helper");
        post(world.root, "/roles/helper/deletion");
        assertThat(next(world.root, "/roles/helper")).hasStatusOk();
        assertThat(post(world.root, "/users/" + world.junior.user() + "/roles/helper/end"))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/roles/helper/deletion/new").with(as(world.root)))
                .hasStatusOk()
                .bodyText()
                .contains("Nobody holds this role.");
        assertThat(post(world.root, "/roles/helper/deletion")).hasRedirectedUrl("/roles");
        assertThat(next(world.root, "/roles/helper")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(world.root, "/roles/helper/deletion")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(audited("helper", "role.deleted")).hasSize(1);
    }
}

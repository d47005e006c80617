package org.agentmitra.roles;

import static java.util.Objects.requireNonNull;
import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.agentmitra.rolechanges.RoleFixture;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** A role asks its holders for a second step, or no longer: by the way that all changes of roles go. */
@PortalTest
class RoleFactorTest extends RoleFixture {
    private String drafted(String role, boolean asked) {
        Map<String, String> version = Map.of("version", version(role));
        return drafted(
                world.root,
                "/roles/" + role + "/factor",
                asked ? Map.of("version", version(role), "secondFactor", "true") : version);
    }

    private String version(String role) {
        return jdbc.sql("select version from roles where name = ?")
                .param(role)
                .query(String.class)
                .single();
    }

    private boolean asks(String role) {
        return jdbc.sql("select second_factor from roles where name = ?")
                .param(role)
                .query(Boolean.class)
                .single();
    }

    private int grants(String role) {
        return jdbc.sql("select count(*) from role_grants where role = ?")
                .param(role)
                .query(Integer.class)
                .single();
    }

    private List<String> recorded(String role) {
        return jdbc.sql("select action from audit_records where subject_id = ? order by recorded_at, id")
                .param(role)
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void whoIsAskedIsCountedBeforeItIsSavedByOnePerson() {
        assertThat(get(world.root, "/roles/senior_agent"))
                .bodyText()
                .contains("Not asked for", "/roles/senior_agent/factor/edit");
        assertThat(get(world.root, "/roles/senior_agent/factor/edit"))
                .hasStatusOk()
                .bodyText()
                .contains("Second step of Senior agent", "Roles that inherit")
                .doesNotContain("checked");
        String change = drafted("senior_agent", true);
        assertThat(get(world.root, change))
                .hasStatusOk()
                .bodyText()
                .contains("2 users are asked for a second step", "Something changes for 2 users", "Not asked for")
                .doesNotContain("??", "A second person", "Nothing changes");
        assertThat(asks("senior_agent")).isFalse();
        assertThat(post(world.root, change + "/confirmation", Map.of())).hasRedirectedUrl("/roles/senior_agent");
        assertThat(asks("senior_agent")).isTrue();
        assertThat(recorded("senior_agent")).containsExactly("role.changed");
        assertThat(get(world.root, "/roles/senior_agent/factor/edit"))
                .bodyText()
                .contains("checked");
        assertThat(mvc.get().uri("/roles/regional_manager").with(as(world.root)).locale(Locale.of("hi")))
                .bodyText()
                .contains("जिससे विरासत मिली है, वह माँगती है")
                .doesNotContain("??");
        assertThat(get(world.root, "/roles")).bodyText().contains("Asked for");
    }

    @Test
    void thePowerfulAreFreedOfItByTwo() {
        assertThat(post(world.root, drafted("provider_admin", true) + "/confirmation", Map.of()))
                .hasRedirectedUrl("/roles/provider_admin");
        String change = drafted("provider_admin", false);
        assertThat(get(world.root, change)).bodyText().contains("another person who may approve");
        assertThat(post(world.root, change + "/confirmation", Map.of())).hasRedirectedUrl("/roles/proposals");
        assertThat(asks("provider_admin")).isTrue();
        assertThat(post(world.root, change + "/decision", Map.of("decision", "approve")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(second, change + "/decision", Map.of("decision", "approve")))
                .hasRedirectedUrl("/roles/proposals");
        assertThat(asks("provider_admin")).isFalse();
        assertThat(recorded("provider_admin")).containsExactly("role.changed", "role.change_proposed", "role.changed");
    }

    @Test
    void whatIsInheritedIsWeighedByItsHeirs() {
        post(world.root, drafted("junior_agent", true) + "/confirmation", Map.of());
        String change = drafted("junior_agent", false);
        assertThat(post(world.root, change + "/confirmation", Map.of())).hasRedirectedUrl("/roles/proposals");
    }

    @Test
    void administratorsAreAskedTooAndTheirRoleStaysAsItIsOtherwise() {
        int held = grants("super_admin");
        String change = drafted("super_admin", true);
        assertThat(post(world.root, change + "/confirmation", Map.of())).hasRedirectedUrl("/roles/super_admin");
        assertThat(asks("super_admin")).isTrue();
        assertThat(grants("super_admin")).isEqualTo(held).isPositive();
        assertThat(get(world.root, "/roles/super_admin/edit")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void theSameAgainAndAnOldFormAreRefused() {
        assertThat(post(world.root, "/roles/guest/factor", Map.of("version", version("guest"))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Nothing was changed.");
        assertThat(post(world.root, "/roles/guest/factor", Map.of("version", "77", "secondFactor", "true")))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(post(world.root, "/roles/nobody/factor", Map.of("version", "0")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoHoldsLessMayNotSay() {
        jdbc.sql("insert into roles (name, rank, built_in, title) values ('keeper', 50, false, 'Keeper')")
                .update();
        for (String permission : List.of("roles.read", "roles.update")) {
            jdbc.sql("insert into role_grants (role, permission, reach) values ('keeper', ?, 'ALL')")
                    .param(permission)
                    .update();
        }
        Viewer keeper = world.viewer("keeper", null);
        assertThat(get(keeper, "/roles/guest/factor/edit")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(keeper, "/roles/keeper/factor/edit")).hasStatusOk();
        assertThat(post(keeper, "/roles/provider_admin/factor", Map.of("version", "0", "secondFactor", "true")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(world.viewer("compliance_officer", null), "/roles/guest/factor/edit"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void otherChangesOfARoleLeaveItAsked() {
        post(world.root, drafted("support_staff", true) + "/confirmation", Map.of());
        String change = requireNonNull(post(
                        world.root,
                        "/roles/support_staff",
                        Map.of("version", version("support_staff"), "grants", "policies.read:ALL"))
                .getResponse()
                .getRedirectedUrl());
        post(world.root, change + "/confirmation", Map.of());
        assertThat(asks("support_staff")).isTrue();
        assertThat(grants("support_staff")).isEqualTo(1);
    }

    @Test
    void changesFromBeforeThereWasTheChoiceAreStillRead() {
        String change = drafted("guest", true);
        jdbc.sql("update role_changes set was = replace(was, ',\"secondFactor\":false', '')")
                .update();
        assertThat(get(world.root, change)).hasStatusOk().bodyText().contains("Second step");
    }
}

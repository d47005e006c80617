package org.agentmitra.rolechanges;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** What is powerful takes two people, and nobody is both. */
@PortalTest
class RoleApprovalTest extends RoleFixture {
    private static final String LEAD = "/roles/customer_support_lead";

    /** The support lead is to read users no longer, which is powerful. */
    private String proposed() {
        String change = drafted(world.root, LEAD, Map.of("version", version(), "grants", "tickets.manage:ALL"));
        assertThat(post(world.root, change + "/confirmation", Map.of())).hasRedirectedUrl("/roles/proposals");
        return change;
    }

    private String version() {
        return jdbc.sql("select version from roles where name = 'customer_support_lead'")
                .query(String.class)
                .single();
    }

    private List<String> granted() {
        return jdbc.sql("select permission from role_grants where role = 'customer_support_lead'")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<UUID> actors(String action) {
        return jdbc.sql("select actor_id from audit_records where subject_id = 'customer_support_lead' and action = ?")
                .param(action)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    @Test
    void anotherPersonApprovesAndOnlyThenItCounts() {
        String change = proposed();
        assertThat(granted()).contains("users.read");
        assertThat(get(second, "/roles")).bodyText().contains("Proposals (1)");
        assertThat(get(second, "/roles/proposals")).hasStatusOk().bodyText().contains(change, "Support lead");
        assertThat(get(second, change))
                .bodyText()
                .contains("Users: Read", "another person who may approve", "Your decision");
        assertThat(get(world.root, change)).bodyText().contains("Withdraw").doesNotContain("Your decision");
        assertThat(post(world.root, change + "/decision", Map.of("decision", "approve")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(granted()).contains("users.read");
        assertThat(post(second, change + "/decision", Map.of("decision", "approve", "note", "As agreed")))
                .hasRedirectedUrl("/roles/proposals");
        assertThat(granted()).containsExactly("tickets.manage");
        assertThat(actors("role.change_proposed")).containsExactly(world.root.user());
        assertThat(actors("role.changed")).containsExactly(second.user());
        assertThat(jdbc.sql("select count(*) from messages where user_id = ? and template = 'role-change-approved'")
                        .param(world.root.user())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(get(world.root, change)).bodyText().contains("As agreed", "Applied");
        assertThat(post(second, change + "/decision", Map.of("decision", "approve")))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void whoRejectsSaysWhy() {
        String change = proposed();
        assertThat(post(second, change + "/decision", Map.of("decision", "reject", "note", " ")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Say why you reject it.");
        assertThat(post(second, change + "/decision", Map.of("decision", "reject", "note", "They need it")))
                .hasStatus3xxRedirection();
        assertThat(granted()).contains("users.read");
        assertThat(actors("role.change_rejected")).containsExactly(second.user());
        assertThat(jdbc.sql("select arguments from messages where user_id = ? and template = 'role-change-rejected'"
                                + " and channel = 'IN_APP' and link = ?")
                        .params(world.root.user(), change)
                        .query(String.class)
                        .single())
                .contains("They need it", second.name());
        assertThat(mvc.get().uri(change).with(as(world.root)).locale(Locale.of("hi")))
                .bodyText()
                .contains("They need it", "अस्वीकृत")
                .doesNotContain("??");
    }

    @Test
    void itsMakerWithdrawsAProposal() {
        String change = proposed();
        assertThat(post(second, change + "/withdrawal", Map.of())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(world.root, change + "/withdrawal", Map.of())).hasStatus3xxRedirection();
        assertThat(post(second, change + "/decision", Map.of("decision", "approve")))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(get(second, "/roles/proposals")).bodyText().contains("No change waits");
    }

    @Test
    void aProposalIsNotAppliedToARoleThatChangedMeanwhile() {
        String change = proposed();
        jdbc.sql("update roles set version = version + 1 where name = 'support_staff'")
                .update();
        assertThat(get(second, change))
                .bodyText()
                .contains("meanwhile", "Reject")
                .doesNotContain("value=\"approve\"");
        assertThat(post(second, change + "/decision", Map.of("decision", "approve")))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(granted()).contains("users.read");
    }

    @Test
    void anInheritedPowerCountsToo() {
        String change = drafted(
                world.root, "/roles", Map.of("name", "deputy", "title", "Deputy", "inherits", "provider_admin"));
        assertThat(post(world.root, change + "/confirmation", Map.of())).hasRedirectedUrl("/roles/proposals");
        assertThat(get(world.root, "/roles/deputy")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theAdministratorsRoleStaysAsItIs() {
        for (String path : List.of("/roles/super_admin/edit", "/roles/super_admin/deletion/new")) {
            assertThat(get(world.root, path)).hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(post(world.root, "/roles/super_admin", Map.of("version", "0")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(world.root, LEAD + "/deletion", Map.of())).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void whoMayChangeRolesGivesOnlyWhatTheyHold() {
        jdbc.sql("insert into roles (name, rank, built_in, title) values ('keeper', 50, false, 'Keeper')")
                .update();
        for (String permission : List.of("roles.read", "roles.update", "policies.read")) {
            jdbc.sql("insert into role_grants (role, permission, reach) values ('keeper', ?, 'ALL')")
                    .param(permission)
                    .update();
        }
        Viewer keeper = world.viewer("keeper", null);
        assertThat(get(keeper, "/roles/new")).hasStatusOk().bodyText().doesNotContain("policies.approve");
        Map<String, String> beyond = Map.of("name", "aide", "title", "Aide", "grants", "policies.approve:ALL");
        assertThat(post(keeper, "/roles", beyond))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("You can give only what you hold yourself");
        String change =
                drafted(keeper, "/roles", Map.of("name", "aide", "title", "Aide", "grants", "policies.read:ALL"));
        assertThat(get(second, change)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(second, change + "/confirmation", Map.of())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(keeper, change + "/confirmation", Map.of())).hasRedirectedUrl("/roles/aide");
        for (String role : List.of("keeper", "guest", "junior_agent")) {
            assertThat(get(keeper, "/roles/" + role + "/edit")).as(role).hasStatus(HttpStatus.FORBIDDEN);
        }
        String powerful = proposed();
        assertThat(post(keeper, powerful + "/decision", Map.of("decision", "approve")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }
}

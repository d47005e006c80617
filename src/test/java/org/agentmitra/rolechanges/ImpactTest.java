package org.agentmitra.rolechanges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.agentmitra.grants.Role;
import org.agentmitra.grants.TestRoles;
import org.agentmitra.rolechanges.Impact.Effect;
import org.agentmitra.rolechanges.Impact.Line;
import org.agentmitra.shared.Reach;
import org.junit.jupiter.api.Test;

class ImpactTest {
    private static Impact impact(String role, Map<String, Reach> grants, Map<Set<String>, Integer> held) {
        Map<String, Role> before = TestRoles.book();
        Role changed = Objects.requireNonNull(before.get(role));
        RoleRules rules = new RoleRules(before, Set.of());
        Map<String, Role> after = rules.after(
                role, changed, new Definition(null, null, changed.inherits(), new TreeMap<>(grants), false));
        return Impact.of(before, after, held);
    }

    @Test
    void whoHoldsItByAnotherRoleTooLosesNothing() {
        Impact impact = impact(
                "support_staff",
                Map.of("policies.read", Reach.ALL),
                Map.of(Set.of("support_staff"), 40, Set.of("support_staff", "super_admin"), 2));
        assertThat(impact).isEqualTo(new Impact(40, 0, 0, List.of(new Line("tickets.close", Effect.LOSE, 40))));
    }

    @Test
    void heirsAreTouchedTooAndReachesCompared() {
        Impact impact = impact(
                "junior_agent",
                Map.of("policies.read", Reach.OWN, "policies.update", Reach.ALL),
                Map.of(Set.of("junior_agent"), 3, Set.of("senior_agent"), 4, Set.of("senior_agent", "guest"), 1));
        assertThat(impact.users()).isEqualTo(8);
        assertThat(impact.lines())
                .containsExactly(
                        new Line("policies.read", Effect.NARROW, 8),
                        new Line("policies.update", Effect.GAIN, 3),
                        new Line("policies.update", Effect.WIDEN, 5));
    }

    @Test
    void aRoleNobodyHoldsTouchesNobody() {
        assertThat(impact("support_staff", Map.of(), Map.of())).isEqualTo(new Impact(0, 0, 0, List.of()));
    }

    @Test
    void whoIsAskedForASecondFactorIsCountedOnceAndHeirsWithThem() {
        Map<String, Role> before = TestRoles.book();
        Map<String, Role> after = new java.util.LinkedHashMap<>(before);
        after.computeIfPresent("junior_agent", (name, role) -> TestRoles.asking(role));
        Map<Set<String>, Integer> held = Map.of(
                Set.of("junior_agent"), 3, Set.of("senior_agent", "junior_agent"), 2, Set.of("support_staff"), 9);
        assertThat(Impact.of(before, after, held)).isEqualTo(new Impact(5, 5, 0, List.of()));
        assertThat(Impact.of(after, before, held)).isEqualTo(new Impact(5, 0, 5, List.of()));
        assertThat(Impact.of(after, after, held)).isEqualTo(new Impact(0, 0, 0, List.of()));
    }
}

package org.agentmitra.rolechanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.agentmitra.grants.Role;
import org.agentmitra.grants.TestRoles;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Reach;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoleRulesTest {
    private static final Role TRAINER = TestRoles.own("trainer", "junior_agent", Map.of("tickets.close", Reach.TREE));
    private static final RoleRules RULES = rules(TRAINER, TestRoles.own("head_trainer", "trainer", Map.of()));

    private static RoleRules rules(Role... more) {
        Map<String, Role> roles = new HashMap<>(TestRoles.book());
        for (Role role : more) {
            roles.put(role.name(), role);
        }
        roles = TestRoles.book(roles.values().toArray(Role[]::new));
        return new RoleRules(
                roles, Objects.requireNonNull(roles.get("super_admin")).grants().keySet());
    }

    private static Role named(RoleRules rules, String role) {
        return Objects.requireNonNull(rules.roles().get(role));
    }

    private static Viewer viewer(String role, Map<String, Reach> grants) {
        return new Viewer(Ids.next(), role, role, grants, null, null, List.of(), Set.of(), ZoneId.of("Asia/Kolkata"));
    }

    private static Viewer root() {
        return viewer("super_admin", named(RULES, "super_admin").grants());
    }

    /** Somebody who may change roles and holds some of what there is. */
    private static Viewer keeper() {
        return viewer(
                "keeper", Map.of("roles.update", Reach.ALL, "policies.read", Reach.TREE, "tickets.close", Reach.TREE));
    }

    private static Role check(Viewer viewer, String name, @Nullable String inherits, Map<String, Reach> grants) {
        Role before = RULES.roles().get(name);
        return RULES.checked(
                viewer, name, before, new Definition("Title", null, inherits, new TreeMap<>(grants), false));
    }

    private static boolean mayTouch(Viewer viewer, String role, String... held) {
        return RULES.mayTouch(viewer, named(RULES, role), List.of(held));
    }

    @Test
    void whatCameWithThePortalIsTheAdministratorsToChangeAndTheirOwnRoleNobodys() {
        assertThat(mayTouch(root(), "senior_agent", "super_admin")).isTrue();
        assertThat(mayTouch(root(), "super_admin", "super_admin")).isFalse();
        assertThat(mayTouch(viewer("other", root().grants()), "super_admin")).isFalse();
        assertThat(mayTouch(viewer("other", root().grants()), "senior_agent")).isFalse();
        assertThat(mayTouch(viewer("other", root().grants()), "trainer")).isTrue();
    }

    @Test
    void nobodyChangesARoleThatHoldsMoreThanTheyDoEvenByItsHeirs() {
        assertThat(mayTouch(keeper(), "trainer")).isTrue();
        RoleRules wider = rules(TRAINER, TestRoles.own("head_trainer", "trainer", Map.of("users.read", Reach.ALL)));
        assertThat(wider.mayTouch(keeper(), named(wider, "trainer"), List.of())).isFalse();
        assertThat(mayTouch(viewer("keeper", Map.of("policies.read", Reach.TREE)), "trainer"))
                .isFalse();
    }

    @Test
    void nobodyChangesARoleTheyHoldThemselvesOrInherit() {
        assertThat(mayTouch(keeper(), "trainer", "trainer")).isFalse();
        assertThat(mayTouch(keeper(), "trainer", "head_trainer")).isFalse();
        assertThat(mayTouch(keeper(), "head_trainer", "trainer")).isTrue();
    }

    @Test
    void nobodyGrantsWhatTheyDoNotHoldOrFarther() {
        assertThat(check(keeper(), "trainer", "junior_agent", Map.of("tickets.close", Reach.OWN))
                        .grants())
                .isEqualTo(Map.of("tickets.close", Reach.OWN, "policies.read", Reach.TREE));
        for (Map<String, Reach> beyond : List.of(Map.of("users.read", Reach.OWN), Map.of("tickets.close", Reach.ALL))) {
            assertThatThrownBy(() -> check(keeper(), "trainer", null, beyond))
                    .isInstanceOf(Refused.class)
                    .hasMessage("grants: roles.grants.beyond");
        }
        assertThatThrownBy(() -> check(keeper(), "fresh", "support_staff", Map.of()))
                .hasMessage("inherits: roles.inherits.refused");
        assertThatThrownBy(() -> check(root(), "fresh", null, Map.of("no.such", Reach.ALL)))
                .hasMessage("grants: roles.grants.unknown");
    }

    @Test
    void noRoleInheritsFromItselfOrFromTheAdministrators() {
        for (String parent : List.of("trainer", "head_trainer", "super_admin", "nobody")) {
            assertThatThrownBy(() -> check(root(), "trainer", parent, Map.of()))
                    .as(parent)
                    .hasMessage("inherits: roles.inherits.refused");
        }
        assertThat(check(root(), "fresh", "senior_agent", Map.of()).rank()).isEqualTo(41);
        assertThat(check(root(), "fresh", null, Map.of()).rank()).isLessThan(10);
    }

    @Test
    void aNameIsShortAndFree() {
        for (String name : List.of("", "ab", "Trainer", "a trainer", "x".repeat(41), "new", "changes", "proposals")) {
            assertThatThrownBy(() -> RULES.mayBeCalled(name)).as(name).hasMessage("name: roles.name.invalid");
        }
        assertThatThrownBy(() -> RULES.mayBeCalled("trainer")).hasMessage("name: roles.name.taken");
        RULES.mayBeCalled("branch_trainer");
    }

    @Test
    void whatWasSeenNamesTheWholeLine() {
        assertThat(RULES.seen("trainer", "junior_agent")).isEqualTo("trainer:3,junior_agent:0");
        assertThat(RULES.seen("fresh", "senior_agent")).isEqualTo("senior_agent:0,junior_agent:0");
    }
}

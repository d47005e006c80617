package org.agentmitra.grants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.agentmitra.shared.Reach;
import org.junit.jupiter.api.Test;

class GrantsTest {
    @Test
    void theHighestRankNamesTheUserAndTheWidestReachWins() {
        Grants.Held held = Grants.settle(List.of(
                new Grants.Row("policyholder", 10, false, "policies.read", "OWN"),
                new Grants.Row("senior_agent", 40, false, "policies.read", "TREE"),
                new Grants.Row("support_staff", 15, false, "policies.read", "ALL"),
                new Grants.Row("support_staff", 15, false, "tickets.read", "ALL")));
        assertThat(held.role()).isEqualTo("senior_agent");
        assertThat(held.grants()).containsEntry("policies.read", Reach.ALL).containsEntry("tickets.read", Reach.ALL);
    }

    @Test
    void aRoleWithoutGrantsStillNamesTheUser() {
        Grants.Held held = Grants.settle(List.of(new Grants.Row("auditor", 5, false, null, null)));
        assertThat(held.role()).isEqualTo("auditor");
        assertThat(held.grants()).isEmpty();
    }

    @Test
    void withoutAnyRoleNothingIsGranted() {
        Grants.Held held = Grants.settle(List.of());
        assertThat(held.role()).isEqualTo("guest");
        assertThat(held.grants()).isEmpty();
    }
}

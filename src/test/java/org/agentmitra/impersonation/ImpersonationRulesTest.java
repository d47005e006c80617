package org.agentmitra.impersonation;

import static org.agentmitra.impersonation.ImpersonationRules.mayWrite;
import static org.agentmitra.impersonation.ImpersonationRules.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.impersonation.ImpersonationRules.Party;
import org.agentmitra.shared.Reach;
import org.junit.jupiter.api.Test;

class ImpersonationRulesTest {
    private static final Set<String> POWERFUL = Set.of("users.update", "users.impersonate");
    private static final Map<String, Reach> HELPS =
            Map.of("users.impersonate", Reach.ALL, "users.read", Reach.ALL, "policies.read", Reach.ALL);
    private static final Party LEAD = party(1, 90, HELPS);

    private static Party party(int id, int rank, Map<String, Reach> grants) {
        return new Party(new UUID(1, id), rank, grants);
    }

    @Test
    void anybodyBelowWhoHoldsNothingPowerful() {
        Party agent = party(2, 40, Map.of("policies.create", Reach.TREE, "policies.read", Reach.TREE));
        assertThat(refusal(LEAD, agent, POWERFUL)).isNull();
    }

    @Test
    void nobodyInTheirOwnPlace() {
        assertThat(refusal(LEAD, LEAD, POWERFUL)).isEqualTo("impersonation.self");
    }

    @Test
    void nobodyWithoutThePermission() {
        assertThat(refusal(party(3, 95, Map.of()), party(2, 40, Map.of()), POWERFUL))
                .isEqualTo("impersonation.barred");
    }

    @Test
    void nobodyWithAnEqualOrHigherRole() {
        assertThat(refusal(LEAD, party(2, 90, Map.of()), POWERFUL)).isEqualTo("impersonation.equal");
        assertThat(refusal(LEAD, party(2, 95, Map.of()), POWERFUL)).isEqualTo("impersonation.equal");
        assertThat(refusal(LEAD, party(2, 89, Map.of()), POWERFUL)).isNull();
    }

    @Test
    void nobodyElseWhoMayActInOthersPlaces() {
        assertThat(refusal(LEAD, party(2, 15, Map.of("users.impersonate", Reach.TREE)), POWERFUL))
                .isEqualTo("impersonation.equal");
    }

    @Test
    void nothingPowerfulIsComeByInThisWay() {
        Party admin = party(2, 80, Map.of("users.update", Reach.TREE));
        assertThat(refusal(LEAD, admin, POWERFUL)).isEqualTo("impersonation.powerful");
        Party wider = party(4, 90, Map.of("users.impersonate", Reach.ALL, "users.update", Reach.ALL));
        assertThat(refusal(wider, admin, POWERFUL)).isNull();
        Party narrower = party(4, 90, Map.of("users.impersonate", Reach.ALL, "users.update", Reach.OWN));
        assertThat(refusal(narrower, admin, POWERFUL)).isEqualTo("impersonation.powerful");
    }

    @Test
    void changesAskForAPermissionOfTheirOwnAndForAllThatTheUserMayDo() {
        Party holder = party(2, 10, Map.of("policies.read", Reach.OWN));
        Party buyer = party(2, 10, Map.of("policies.read", Reach.OWN, "payments.create", Reach.OWN));
        assertThat(mayWrite(LEAD, holder)).isFalse();
        Party writer = party(
                1,
                90,
                Map.of(
                        "users.impersonate", Reach.ALL,
                        "users.impersonate_write", Reach.ALL,
                        "policies.read", Reach.ALL));
        assertThat(mayWrite(writer, holder)).isTrue();
        assertThat(mayWrite(writer, buyer)).isFalse();
        Party nearer = party(
                1,
                90,
                Map.of(
                        "users.impersonate", Reach.ALL,
                        "users.impersonate_write", Reach.TREE,
                        "policies.read", Reach.ALL));
        assertThat(mayWrite(nearer, holder)).isFalse();
    }
}

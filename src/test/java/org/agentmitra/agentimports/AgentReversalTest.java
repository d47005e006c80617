package org.agentmitra.agentimports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.jobs.FinishedImports;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestPolicies;
import org.agentmitra.support.Trail;
import org.agentmitra.targets.Reversal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A list of agents taken back: who was not used goes, who was stays with the reason. */
@PortalTest
class AgentReversalTest extends AgentListFixture {
    @Autowired
    AgentReversal reversal;

    @Autowired
    FinishedImports finished;

    @Autowired
    TestPolicies policies;

    @Autowired
    Trail trail;

    private Reversal.Work work(UUID id) {
        return new Reversal.Work(finished.context(id), root.user(), List.of());
    }

    @Test
    void whoWasAdmittedAndNotUsedGoesWithTheAccount() throws Exception {
        UUID id = brought(root, LIST);
        UUID user = user("GANGA001");
        UUID agent = agentId("GANGA001");
        assertThat(body(root, "/imports/" + id + "/undo/new"))
                .contains("Records removed")
                .doesNotContain("??");
        assertThat(reversal.forecast(work(id), 100).counts().removed()).isEqualTo(3);
        Reversal.Reversed reversed = reversal.records(work(id), 1, 100);
        assertThat(reversed.counts().removed()).isEqualTo(3);
        assertThat(reversed.kept()).isEmpty();
        assertThat(agent("GANGA001")).isEmpty();
        assertThat(agent("GANGA002")).isEmpty();
        assertThat(jdbc.sql("select count(*) from users where id = ?")
                        .param(user)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(trail.of(id)).contains("agents.taken_back");
        assertThat(trail.of(user)).endsWith("account.removed");
        assertThat(trail.of(agent)).endsWith("agent.dismissed");
        assertThat(outcomes(checked(root, LIST + "\n"))).containsOnly("CREATED");
    }

    @Test
    void whoAcceptedOrHasABookStaysAndSoDoesWhoLeadsThem() {
        UUID id = brought(root, LIST);
        jdbc.sql("update users set status = 'ACTIVE', password_hash = 'x' where email = 'om@example.com'")
                .update();
        UUID agent = jdbc.sql("select agent_id from tree_nodes where code = 'GANGA003'")
                .query(UUID.class)
                .single();
        world.provider = ganga;
        world.plan(ganga, "714", "Test Endowment", 2);
        policies.in(
                world,
                new AgentRef(agent, "Pia Roy", "GANGA003", ganga, said("GANGA003", "path")),
                List.of(TestPolicies.row("900000101", "Asha Rao")));
        Reversal.Forecast forecast = reversal.forecast(work(id), 100);
        assertThat(forecast.counts().removed()).isZero();
        Reversal.Reversed reversed = reversal.records(work(id), 1, 100);
        assertThat(reversed.kept())
                .extracting(kept -> kept.key() + " " + kept.code())
                .containsExactly("GANGA001 agent-held", "GANGA002 agent-joined", "GANGA003 agent-held");
        assertThat(agent("GANGA001")).containsEntry("status", "PENDING");
    }

    @Test
    void whatWasChangedIsAsBeforeUnlessItWasChangedSince() {
        brought(admin, LIST);
        UUID id = brought(
                root,
                HEADER + LATA.replace("Lata Nair", "Lata Menon").replace("Senior agent,", "Senior agent,Yes")
                        + OM.replace("om@", "om2@")
                        + "GANGA000,Mohan Lal,mohan@example.com,9876500010,01/01/2019,Active,,,,No\n");
        assertThat(agent("GANGA001")).containsEntry("account", "lata@example.com");
        brought(admin, HEADER + OM.replace("om@", "om3@"));
        Reversal.Reversed reversed = reversal.records(work(id), 1, 100);
        assertThat(reversed.counts().restored()).isEqualTo(2);
        assertThat(reversed.kept()).extracting(Reversal.Kept::code).containsExactly("agent-changed");
        assertThat(agent("GANGA001")).containsEntry("name", "Lata Nair").containsEntry("user_id", null);
        assertThat(agent("GANGA002")).containsEntry("email", "om3@example.com");
        assertThat(agent("GANGA000")).containsEntry("email", null).containsEntry("name", "Mohan Lal");
    }
}

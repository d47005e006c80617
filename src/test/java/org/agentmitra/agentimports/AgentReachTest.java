package org.agentmitra.agentimports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.agentmitra.agents.NodeKind;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of agents open accounts, place agents and name others only as far as the sender reaches. */
@PortalTest
class AgentReachTest extends AgentListFixture {
    private static final String MOHAN = "GANGA000,Mohan Lal,mohan@example.com,9876500010,01/01/2019,Active,,,,\n";
    private static final String UMA = "GANGA004,Uma Sen,uma@example.com,9876500014,08/04/2022,Active,BR2,,,\n";

    private String first;

    @BeforeEach
    void growASecondBranch() {
        first = path("parent_id is not null and code = 'BR1'");
        tree.grow(root, path("parent_id is null"), NodeKind.BRANCH, "Second branch", "BR2");
    }

    private String path(String which) {
        return jdbc.sql("select path from tree_nodes where provider_id = ? and " + which)
                .param(ganga)
                .query(String.class)
                .single();
    }

    /** Somebody who brings agents everywhere, and opens accounts in the first branch alone. */
    private Viewer ofBranch() {
        jdbc.sql("update role_grants set reach = 'ALL' where role = 'provider_admin' and permission like 'agents.%'")
                .update();
        jdbc.sql("insert into role_grants (role, permission, reach) values ('provider_admin', 'users.create', 'TREE')")
                .update();
        return standing("provider_admin", first);
    }

    @Test
    void whoIsKnownGetsAnAccountOnlyWhereTheListSaysYes() throws Exception {
        UUID id = brought(root, HEADER + MOHAN);
        assertThat(outcomes(id)).containsExactly("UPDATED");
        assertThat(agent("GANGA000")).containsEntry("user_id", null);
        assertThat(sent.to("mohan@example.com")).isEmpty();
        UUID asked = brought(root, HEADER + MOHAN.replace(",,,,\n", ",,,,Yes\n"));
        assertThat(outcomes(asked)).containsExactly("UPDATED");
        assertThat(agent("GANGA000")).containsEntry("account", "mohan@example.com");
        assertThat(sent.to("mohan@example.com")).hasSize(1);
        assertThat(body(root, "/imports/agents/new?provider=" + ganga)).contains("only where that column says Yes");
    }

    @Test
    void accountsAreOpenedOnlyAtPlacesWhereTheSenderMay() {
        Viewer sender = ofBranch();
        String below = "GANGA005,Ira Sen,ira@example.com,9876500015,08/04/2022,Active,,GANGA004,,\n";
        UUID id = brought(sender, HEADER + LATA.replace("Senior agent", "Junior agent") + OM + UMA + below);
        assertThat(outcomes(id)).containsOnly("CREATED");
        assertThat(findings(id)).containsExactly("4 agent-invite-beyond", "5 agent-invite-beyond");
        assertThat(agent("GANGA001")).containsEntry("account", "lata@example.com");
        assertThat(agent("GANGA002")).containsEntry("account", "om@example.com");
        assertThat(agent("GANGA004")).containsEntry("user_id", null).containsEntry("above", "BR2");
        assertThat(agent("GANGA005")).containsEntry("user_id", null).containsEntry("above", "GANGA004");
        assertThat(sent.to("uma@example.com")).isEmpty();
        String yes = UMA.replace("BR2,,,", ",,,Yes");
        assertThat(findings(checked(sender, HEADER + yes))).containsExactly("2 agent-invite-beyond");
    }

    @Test
    void aPlaceThatIsTakenFromTheSenderBeforeTheRunOpensNoAccount() {
        Viewer sender = ofBranch();
        UUID id = checked(sender, HEADER + LATA.replace("Senior agent", "Junior agent"));
        assertThat(outcomes(id)).containsExactly("CREATED");
        jdbc.sql("delete from role_grants where role = 'provider_admin' and permission = 'users.create'")
                .update();
        run(sender, id);
        assertThat(outcomes(id)).containsExactly("FAILED");
        assertThat(agent("GANGA001")).isEmpty();
    }

    @Test
    void aBranchIsHeldAgainstThePlaceOfASeniorWhoIsNewToo() {
        String below = OM.replace("Active,,GANGA001", "Active,BR2,GANGA001");
        String deeper = "GANGA005,Ira Sen,ira@example.com,9876500015,08/04/2022,Active,BR2,GANGA003,,\n";
        String pia = PIA.replace("Inactive,,", "Inactive,BR1,GANGA001");
        UUID id = checked(root, HEADER + LATA + below + pia.replace("GANGA001,,,", "GANGA001,,") + deeper);
        assertThat(outcomes(id)).containsExactly("CREATED", "FAILED", "CREATED", "FAILED");
        assertThat(findings(id)).containsExactly("3 agent-senior-elsewhere", "5 agent-senior-elsewhere");
    }

    @Test
    void agentsBeyondTheReachAreNotNamed() throws Exception {
        brought(root, HEADER + UMA);
        Viewer sender = standing("provider_admin", first);
        UUID id = checked(
                sender,
                HEADER + LATA.replace("lata@example.com", "uma@example.com").replace("9876500011", "9876500014"));
        assertThat(findings(id)).containsExactly("2 agent-email-listed-beyond", "2 agent-phone-listed-beyond");
        assertThat(body(sender, "/imports/" + id))
                .contains("uma@example.com is the address of another agent.")
                .doesNotContain("GANGA004", "??");
        // The viewer's own place is what stands above, and beyond it nothing is said.
        Viewer own = standing("provider_admin", known.path());
        brought(own, HEADER + LATA.replace("BR1", ""));
        UUID kept = checked(own, HEADER + MOHAN.replace("Active,,", "Active,,GANGA001"));
        assertThat(findings(kept)).containsExactly("2 agent-place-kept-beyond");
        // A token of the page may well have these three letters within it.
        assertThat(body(own, "/imports/" + kept))
                .doesNotContainPattern("[\\s>“]BR1")
                .doesNotContain("First branch", "??");
    }
}

package org.agentmitra.agentimports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.jobs.CheckedImports;
import org.agentmitra.shared.Reach;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** Rights to lists of agents are those to agents, and none to imports of books help there. */
@PortalTest
class AgentRightsTest extends AgentListFixture {
    private static final String FAULTY = HEADER + LATA.replace("lata@example.com", "lata") + OM + PIA;

    @Autowired
    CheckedImports waiting;

    /** The administrator as far as agents go. */
    private Viewer clerk() {
        return new Viewer(
                admin.user(),
                admin.name(),
                admin.role(),
                Map.of("agents.create", Reach.TREE, "agents.update", Reach.TREE),
                admin.provider(),
                admin.agent(),
                admin.prefixes(),
                admin.customers(),
                admin.zone());
    }

    private void wantASecondPerson() {
        jdbc.sql("update providers set approval_above = 0 where id = ?")
                .param(ganga)
                .update();
    }

    @Test
    void whoMayBringAgentsGoesThroughTheWholeOfIt() {
        Viewer clerk = clerk();
        UUID id = checked(clerk, FAULTY);
        String page = "/imports/" + id;
        assertThat(get(clerk, "/imports")).bodyText().contains("agents.csv", "/imports/agents/new");
        assertThat(get(clerk, page)).hasStatusOk();
        assertThat(get(clerk, page + "/mapping")).hasStatusOk();
        assertThat(get(clerk, page + "/errors.xlsx")).hasStatusOk();
        assertThat(get(clerk, "/imports/samples/agent-list.csv?provider=" + ganga))
                .hasStatusOk();
        assertThat(get(clerk, "/imports/workbooks/agent-list.xlsx?provider=" + ganga))
                .hasStatusOk();
        assertThat(get(clerk, page + "/fixes/new?line=2&column=Email")).hasStatusOk();
        assertThat(post(clerk, page + "/fixes", Map.of("line", "2", "column", "Email", "value", "lata@example.com")))
                .hasStatus3xxRedirection();
        assertThat(post(clerk, page + "/skips", Map.of("line", "4"))).hasStatus3xxRedirection();
        assertThat(outcomes(id)).containsExactly("CREATED", "CREATED", "SKIPPED");
        assertThat(post(clerk, page + "/cancellation")).hasStatus3xxRedirection();
        assertThat(get(clerk, page + "/report.xlsx")).hasStatusOk();
        // Lists of policies stay closed.
        assertThat(get(clerk, "/imports/new")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(clerk, page + "/run")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void whoAskedForASecondPersonMayStopAskingWithoutARightToOtherImports() {
        wantASecondPerson();
        Viewer clerk = clerk();
        UUID id = checked(clerk, LIST);
        assertThat(post(clerk, "/imports/agents/" + id + "/run")).hasStatus3xxRedirection();
        assertThat(get(clerk, "/imports/" + id)).bodyText().contains("withdraw-approval");
        assertThat(post(clerk, "/imports/" + id + "/approval/end"))
                .hasStatus3xxRedirection()
                .flash()
                .containsEntry("message", "approvals.withdrawn");
    }

    @Test
    void whoMayAgreeToImportsAndNotSeeAgentsIsAskedNothing() {
        wantASecondPerson();
        UUID id = checked(admin, LIST);
        assertThat(post(admin, "/imports/agents/" + id + "/run")).hasStatus3xxRedirection();
        Viewer manager = standing("regional_manager", admin.prefixes().getFirst());
        assertThat(get(manager, "/imports/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(manager, "/imports/" + id + "/approval")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(manager, "/imports/" + id + "/approval", Map.of("decision", "approve")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(waiting.waiting(manager, "imports.approve")).isZero();
        assertThat(waiting.waiting(root, "imports.approve")).isEqualTo(1);
        assertThat(get(root, "/imports/" + id + "/approval")).hasStatusOk();
    }

    @Test
    void whoSeesImportsOfBooksSeesNoUndoOfAListOfAgents() {
        UUID id = brought(admin, LIST);
        String undo = "/imports/" + id + "/undo";
        Viewer manager = standing("regional_manager", admin.prefixes().getFirst());
        assertThat(get(manager, undo + "/new")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(manager, undo, Map.of("reason", "Wrong list"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(admin, undo, Map.of("reason", "Wrong list"))).hasStatus3xxRedirection();
        assertThat(get(admin, undo)).hasStatusOk();
        Viewer support = world.viewer("support_staff", null);
        assertThat(get(support, "/imports/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(support, undo)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(support, undo + "/progress")).hasStatus(HttpStatus.NOT_FOUND);
    }
}

package org.agentmitra.agentimports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.agentmitra.accounts.Enrolments;
import org.agentmitra.jobs.FinishedImports;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.QueryCount;
import org.agentmitra.targets.Reversal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;

/** A list of agents is taken back with the rights of who asks for it, and as the forecast says. */
@PortalTest
class AgentUndoTest extends AgentListFixture {
    @Autowired
    AgentReversal reversal;

    @Autowired
    Enrolments enrolments;

    @Autowired
    FinishedImports finished;

    private Reversal.Work work(UUID id, Viewer actor) {
        return new Reversal.Work(finished.context(id), actor.user(), List.of());
    }

    private static List<String> said(Reversal.Reversed reversed) {
        return reversed.kept().stream().map(one -> one.key() + " " + one.code()).toList();
    }

    @Test
    void whoMayNotBringSuchAListMayNotHaveItUndone() {
        UUID id = brought(root, LIST);
        Viewer undoing = world.only(root, "imports.undo");
        assertThat(get(undoing, "/imports/" + id + "/undo/new")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(undoing, "/imports/" + id + "/undo", Map.of("reason", "The list of another month")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(root, "/imports/" + id + "/undo/new")).hasStatusOk();
        assertThat(jdbc.sql("select count(*) from import_undos")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void accountsAreRemovedOnlyByWhoMayCloseThemThere() throws Exception {
        UUID id = brought(root, LIST);
        assertThat(body(admin, "/imports/" + id + "/undo/new"))
                .contains("An account was opened, which whoever has the import undone may not remove.")
                .doesNotContain("??");
        assertThat(reversal.forecast(work(id, admin), 100).kept()).containsExactly(Map.entry("agent-account", 2));
        Reversal.Reversed reversed = reversal.records(work(id, admin), 1, 100);
        assertThat(said(reversed)).containsExactly("GANGA001 agent-account", "GANGA002 agent-account");
        assertThat(agent("GANGA001")).containsEntry("status", "PENDING");
        assertThat(agent("GANGA003")).isEmpty();
        jdbc.sql("insert into role_grants (role, permission, reach) values ('provider_admin', 'users.delete', 'TREE')")
                .update();
        assertThat(reversal.records(work(id, admin), 1, 3).counts().removed()).isEqualTo(2);
        assertThat(agent("GANGA001")).isEmpty();
    }

    @Test
    void whoHoldsLessThanTheOwnerOfAnAccountLeavesIt() {
        jdbc.sql("insert into role_grants (role, permission, reach) values ('provider_admin', 'users.delete', 'TREE')")
                .update();
        UUID id = brought(root, HEADER + LATA);
        jdbc.sql("update user_roles set role = 'super_admin' where user_id = ?")
                .param(user("GANGA001"))
                .update();
        assertThat(said(reversal.records(work(id, admin), 1, 100))).containsExactly("GANGA001 agent-account");
    }

    @Test
    void whoMayNoLongerChangeAgentsTakesNobodyBack() {
        UUID id = brought(root, LIST);
        jdbc.sql("update users set status = 'SUSPENDED' where id = ?")
                .param(admin.user())
                .update();
        assertThat(reversal.forecast(work(id, admin), 100).kept()).containsExactly(Map.entry("agent-beyond", 3));
        Viewer stranger = standing("provider_admin", world.ravi.path());
        assertThat(reversal.forecast(work(id, stranger), 100).kept()).containsExactly(Map.entry("agent-beyond", 3));
    }

    @Test
    void linksThenAccountsAreLockedBeforeTheirStatesAreRead() throws Exception {
        UUID id = brought(root, LIST);
        Reversal.Work work = work(id, root);
        List<String> sent = QueryCount.of(() -> reversal.records(work, 1, 100));
        int links = first(sent, "from password_links", "for update");
        int accounts = first(sent, "from users", "for update");
        int states = first(sent, "u.password_hash is null", "");
        assertThat(links).isNotNegative().isLessThan(accounts);
        assertThat(accounts).isLessThan(states);
    }

    private static int first(List<String> sent, String part, String other) {
        return IntStream.range(0, sent.size())
                .filter(i -> sent.get(i).contains(part) && sent.get(i).contains(other))
                .findFirst()
                .orElse(-1);
    }

    @Test
    void anAccountThatWasAcceptedMeanwhileIsNotClosed() {
        brought(root, HEADER + LATA);
        UUID user = user("GANGA001");
        jdbc.sql("update users set status = 'ACTIVE', password_hash = 'x' where id = ?")
                .param(user)
                .update();
        assertThatThrownBy(() -> enrolments.close(root.user(), List.of(user)))
                .isInstanceOf(ConcurrencyFailureException.class);
        assertThat(jdbc.sql("select count(*) from user_roles where user_id = ?")
                        .param(user)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void chunkByChunkFromTheEndAsManyGoAsTheForecastSays() {
        UUID id = brought(root, LIST);
        Reversal.Work work = work(id, root);
        assertThat(reversal.backwards()).isTrue();
        assertThat(reversal.forecast(work, 100).counts().removed()).isEqualTo(3);
        for (int row = 4; row >= 2; row--) {
            assertThat(reversal.records(work, row, row).counts().removed()).isOne();
        }
        assertThat(agent("GANGA001")).isEmpty();
    }
}

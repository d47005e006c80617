package org.agentmitra.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.Test;

/** Who is told that their agreement is asked. */
@PortalTest
class ApprovalNoticesTest extends ApprovalFixture {
    private List<String> links(Viewer viewer) {
        return jdbc.sql(
                        "select link from messages where user_id = ? and channel = 'IN_APP' and template = 'import-asked'")
                .param(viewer.user())
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** A manager of the branch that Sunita stands in. */
    private Viewer manager() {
        String branch = world.sunita.path().replaceFirst("\\d+/$", "");
        return world.viewer("regional_manager", new AgentRef(Ids.next(), "Leela", "L1", world.provider, branch));
    }

    @Test
    void whoMayDecideIsToldOnceForEachQuestion() {
        Viewer elsewhere = world.viewer("regional_manager", world.ravi);
        Viewer colleague = world.viewer("senior_agent", world.sunita);
        Viewer above = manager();
        ask();
        ask();
        assertThat(links(boss)).as("stands there").containsExactly(page + "/approval");
        assertThat(links(above)).as("stands above").containsExactly(page + "/approval");
        assertThat(links(world.root)).as("reaches everything").containsExactly(page + "/approval");
        assertThat(links(elsewhere)).as("stands in another branch").isEmpty();
        assertThat(links(world.stranger)).as("another agent").isEmpty();
        assertThat(links(colleague)).as("may not decide").isEmpty();
        assertThat(links(world.senior)).as("asked").isEmpty();
        assertThat(get(boss, "/inbox")).bodyText().contains("Sunita Rao asks you to agree to the import of “due.csv”.");
        assertThat(get(boss, page + "/approval")).bodyText().contains("Agree and start");
        assertThat(get(elsewhere, "/inbox")).bodyText().doesNotContain("due.csv");

        post(world.senior, page + "/approval/end");
        ask();
        assertThat(links(boss)).as("another question").hasSize(2);
    }

    @Test
    void whoAsksIsNotToldThoughTheyMightDecide() {
        assertThat(post(boss, page + "/run")).hasStatus3xxRedirection();
        assertThat(questions()).containsExactly("WAITING");
        assertThat(links(boss)).isEmpty();
        assertThat(links(world.root)).hasSize(1);
    }

    @Test
    void nobodyIsToldWhereNobodyElseDecides() {
        jdbc.sql("update users set status = 'SUSPENDED' where id = ?")
                .param(world.root.user())
                .update();
        jdbc.sql("update user_roles set role = 'senior_agent' where user_id = ?")
                .param(boss.user())
                .update();
        ask();
        assertThat(questions()).containsExactly("WAITING");
        assertThat(jdbc.sql("select count(*) from messages where template = 'import-asked' and link = ?")
                        .param(page + "/approval")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoMayNotSeeTheImportIsNotAskedAboutIt() {
        jdbc.sql("delete from role_grants where permission = 'imports.read' and reach = 'TREE'")
                .update();
        ask();
        assertThat(links(boss)).isEmpty();
        assertThat(links(world.root)).hasSize(1);
    }

    @Test
    void ofManyTheNearestAreTold() {
        Viewer above = manager();
        List<Viewer> near = new ArrayList<>(List.of(boss));
        for (int more = 1; more < 10; more++) {
            near.add(world.viewer("regional_manager", world.sunita));
        }
        ask();
        assertThat(near).allSatisfy(one -> assertThat(links(one)).hasSize(1));
        assertThat(links(above)).isEmpty();
        assertThat(links(world.root)).isEmpty();
    }
}

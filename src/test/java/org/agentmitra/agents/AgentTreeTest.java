package org.agentmitra.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class AgentTreeTest {
    @Autowired
    World world;

    @Autowired
    AgentTree tree;

    @Autowired
    AgentDirectory directory;

    @Autowired
    JdbcClient jdbc;

    UUID provider;
    String root;
    String branch;

    @BeforeEach
    void lay() {
        world.lay();
        provider = world.provider("LOTUS", "Lotus Life");
        root = tree.plant(world.root, provider);
        String zone = tree.grow(world.root, root, NodeKind.ZONE, "North", null);
        String division = tree.grow(world.root, zone, NodeKind.DIVISION, "Delhi", "DL1");
        branch = tree.grow(world.root, division, NodeKind.BRANCH, "Karol Bagh", "11F");
    }

    @Test
    void aPathLeadsFromTheRootToThePlace() {
        assertThat(root).matches("/\\d+/");
        assertThat(branch).startsWith(root).matches("/(\\d+/){4}");
    }

    @Test
    void anAdmittedAgentStandsBelowAndSeesTheOwnPlace() {
        UUID user = Ids.next();
        AgentRef senior = tree.admit(world.root, branch, "Leela Nair", "LIC0001711F", user);
        AgentRef junior = tree.admit(world.root, senior.path(), "Kiran Nair", "0001811F", null);
        assertThat(senior.code()).isEqualTo("0001711F");
        assertThat(junior.path()).startsWith(senior.path());
        assertThat(directory.standingOf(user)).isEqualTo(new Standing(senior.id(), provider, List.of(senior.path())));
        assertThat(directory.find(world.root, "agents.read", junior.id(), provider))
                .contains(junior);
        assertThat(jdbc.sql("select count(*) from audit_records where action = 'agent.admitted' and subject_id = ?")
                        .param(senior.id().toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void staffAreAppointedOnceToAPlace() {
        UUID manager = Ids.next();
        tree.appoint(world.root, manager, branch);
        tree.appoint(world.root, manager, branch);
        tree.appoint(world.root, manager, root);
        Standing standing = directory.standingOf(manager);
        assertThat(standing.agent()).isNull();
        assertThat(standing.provider()).isEqualTo(provider);
        assertThat(standing.prefixes()).containsExactlyInAnyOrder(branch, root);
    }

    @Test
    void aCodeIsGivenOnceInAProvider() {
        tree.admit(world.root, branch, "Leela Nair", "0001711F", null);
        assertThatThrownBy(() -> tree.admit(world.root, branch, "Kiran Nair", "LIC 0001711f", null))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> tree.admit(world.root, branch, "Kiran Nair", "LIC123474N", null))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> tree.grow(world.root, root, NodeKind.BRANCH, "Again", "11F"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aUserIsOneAgentOnly() {
        assertThatThrownBy(() -> tree.admit(world.root, branch, "Sunita Rao", "0009911F", world.senior.user()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void anAgentMaySellForASecondProviderUnderItsCode() {
        AgentRef second = tree.extend(world.root, branch, world.sunita, "LOT/20117");
        assertThat(second.id()).isEqualTo(world.sunita.id());
        assertThat(second.provider()).isEqualTo(provider);
        assertThat(directory.find(world.root, "agents.read", second.id(), provider))
                .contains(second);
        assertThat(directory.standingOf(world.senior.user()).prefixes())
                .containsExactlyInAnyOrder(world.sunita.path(), second.path());
        assertThatThrownBy(() -> tree.extend(world.root, branch, world.sunita, "LOT/20118"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void levelsAreNotTurnedRound() {
        assertThatThrownBy(() -> tree.grow(world.root, branch, NodeKind.ZONE, "South", null))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> tree.grow(world.root, branch, NodeKind.BRANCH, "Another", null))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> tree.plant(world.root, provider)).isInstanceOf(Refused.class);
    }

    @Test
    void onlyThoseAboveAPlaceMayGrowIt() {
        Viewer staff = world.viewer("provider_admin", null);
        Viewer admin = new Viewer(
                staff.user(),
                staff.name(),
                staff.role(),
                staff.grants(),
                provider,
                null,
                List.of(root),
                staff.customers(),
                staff.zone());
        assertThat(tree.admit(admin, branch, "Leela Nair", "0001711F", null).provider())
                .isEqualTo(provider);
        assertThatThrownBy(() -> tree.admit(admin, world.sunita.path(), "Leela Nair", "0001712F", null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tree.appoint(world.senior, world.senior.user(), branch))
                .isInstanceOf(NotFound.class);
    }
}

package org.agentmitra.agents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class AgentDirectoryTest {
    private static final String READ = "policies.read";

    @Autowired
    World world;

    @Autowired
    AgentDirectory agents;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void lay() {
        world.lay();
    }

    @Test
    void anAgentStandsAtTheOwnNode() {
        assertThat(agents.standingOf(world.senior.user()))
                .isEqualTo(new Standing(world.sunita.id(), world.provider, List.of(world.sunita.path())));
        assertThat(agents.standingOf(world.root.user())).isEqualTo(new Standing(null, null, List.of()));
    }

    @Test
    void aJuniorSeesTheOwnBookOnly() {
        assertThat(seenBy(world.junior)).containsExactly(world.jatin);
    }

    @Test
    void aSeniorSeesTheOwnBookAndThoseBelow() {
        assertThat(seenBy(world.senior)).containsExactly(world.jatin, world.sunita);
    }

    @Test
    void aRegionSeesItsBranchAndNoOther() {
        Viewer region = standing("regional_manager", parent(world.sunita.path()));
        assertThat(seenBy(region)).containsExactly(world.jatin, world.sunita);
    }

    @Test
    void everybodyIsSeenFromTheRoot() {
        assertThat(seenBy(world.root)).containsExactly(world.jatin, world.ravi, world.sunita);
    }

    @Test
    void anAppointmentCountsFromItsFirstDayToTheDayBeforeItsEnd() {
        UUID user = world.senior.user();
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Kolkata"));
        move(user, today.minusDays(30), today.minusDays(2));
        assertThat(agents.standingOf(user)).isEqualTo(new Standing(world.sunita.id(), null, List.of()));
        move(user, today.plusDays(2), null);
        assertThat(agents.standingOf(user).prefixes()).isEmpty();
        move(user, today.minusDays(2), today.plusDays(2));
        assertThat(agents.standingOf(user).prefixes()).containsExactly(world.sunita.path());
    }

    @Test
    void anAgentOutsideTheScopeIsNotThere() {
        assertThat(agents.find(world.senior, READ, world.jatin.id(), world.provider))
                .contains(world.jatin);
        assertThat(agents.find(world.senior, READ, world.ravi.id(), world.provider))
                .isEmpty();
        assertThat(agents.find(world.junior, READ, world.sunita.id(), world.provider))
                .isEmpty();
        assertThat(agents.find(world.senior, "no.such", world.jatin.id(), world.provider))
                .isEmpty();
    }

    @Test
    void searchGoesByBeginningOfNameOrCode() {
        assertThat(agents.search(world.root, READ, world.provider, "jat", 10)).containsExactly(world.jatin);
        assertThat(agents.search(world.root, READ, world.provider, "lic0001711f", 10))
                .containsExactly(world.sunita);
        assertThat(agents.search(world.root, READ, world.provider, "0001", 2)).hasSize(2);
        assertThat(agents.search(world.root, READ, world.provider, "%", 10)).isEmpty();
    }

    private List<AgentRef> seenBy(Viewer viewer) {
        return agents.search(viewer, READ, world.provider, "", 10);
    }

    private Viewer standing(String role, String path) {
        Viewer staff = world.viewer(role, null);
        return new Viewer(
                staff.user(),
                staff.name(),
                role,
                staff.grants(),
                world.provider,
                null,
                List.of(path),
                staff.customers(),
                staff.zone());
    }

    private void move(UUID user, LocalDate starts, @Nullable LocalDate ends) {
        jdbc.sql("update appointments set starts_on = ?, ends_on = ? where user_id = ?")
                .param(starts)
                .param(ends)
                .param(user)
                .update();
    }

    private static String parent(String path) {
        return path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
    }
}

package org.agentmitra.presentations;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes, takes back and archives. The database refuses a second active one of an agent, whatever happens here. */
@Service
@Transactional
class Showings {
    private final PresentationDesk desk;
    private final CheckList checks;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Showings(PresentationDesk desk, CheckList checks, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.desk = desk;
        this.checks = checks;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Makes it the agent's active one; the one before stays published, so that its links go on. Done twice it is done once.
     *
     * @param seen its version when the page was shown
     * @throws Refused when it lacks something or changed meanwhile
     */
    void publish(Viewer viewer, UUID id, @Nullable Long seen) {
        UUID agent = desk.agentOf(viewer, Sight.PUBLISH, id);
        alone(agent);
        Presentation presentation = desk.of(viewer, Sight.PUBLISH, id);
        if (presentation.active()) {
            return;
        }
        presentation.seenAs(seen);
        if (!checks.of(id).isEmpty()) {
            throw new Refused("version", "presentations.lacks");
        }
        presentation.publish(desk.now());
        stepDown(viewer, agent);
        desk.did(viewer, "presentation.published", presentation, Map.of("agent", agent));
    }

    void takeBack(Viewer viewer, UUID id, @Nullable Long seen) {
        Presentation presentation = desk.of(viewer, Sight.PUBLISH, id);
        presentation.seenAs(seen);
        presentation.takeBack(desk.now());
        desk.did(viewer, "presentation.taken_back", presentation, Map.of());
    }

    void archive(Viewer viewer, UUID id, @Nullable Long seen) {
        Presentation presentation = desk.of(viewer, Sight.PUBLISH, id);
        presentation.seenAs(seen);
        presentation.archive(desk.now());
        desk.did(viewer, "presentation.archived", presentation, Map.of());
    }

    /** Publishing goes on one after the other within an agent, in the order of the rows that everybody locks. */
    private void alone(UUID agent) {
        jdbc.sql("select id from presentations where agent_id = ? order by id for update")
                .param(agent)
                .query(UUID.class)
                .list();
    }

    private void stepDown(Viewer viewer, UUID agent) {
        List<UUID> before = jdbc.sql("select id from presentations where agent_id = ? and active")
                .param(agent)
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
        jdbc.sql("update presentations set active = false, version = version + 1 where agent_id = ? and active")
                .param(agent)
                .update();
        before.forEach(id -> events.publishEvent(
                new PresentationChanged(viewer.user(), id, "presentation.stepped_down", Map.of("agent", agent))));
    }
}

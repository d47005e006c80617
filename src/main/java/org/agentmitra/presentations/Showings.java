package org.agentmitra.presentations;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
public class Showings {
    private final PresentationDesk desk;
    private final CheckList checks;
    private final List<PublicationGate> gates;
    private final Presentations presentations;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Showings(
            PresentationDesk desk,
            CheckList checks,
            List<PublicationGate> gates,
            Presentations presentations,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.checks = checks;
        this.gates = gates;
        this.presentations = presentations;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Makes it the agent's active one; the one before stays published, so that its links go on. Done twice it is done once.
     *
     * @param seen its version when the page was shown
     * @throws Refused when it lacks something or changed meanwhile
     */
    public void publish(Viewer viewer, UUID id, @Nullable Long seen) {
        UUID agent = desk.agentOf(viewer, Sight.PUBLISH, id);
        alone(agent);
        Presentation presentation = desk.of(viewer, Sight.PUBLISH, id);
        if (presentation.active()) {
            return;
        }
        presentation.seenAs(seen);
        against(id).ifPresent(key -> {
            throw new Refused("version", key);
        });
        presentation.publish(desk.now());
        stepDown(viewer.user(), agent);
        desk.did(viewer, "presentation.published", presentation, Map.of("agent", agent));
    }

    private Optional<String> against(UUID id) {
        return checks.of(id).isEmpty()
                ? gates.stream().flatMap(gate -> gate.refusal(id).stream()).findFirst()
                : Optional.of("presentations.lacks");
    }

    /** Whose it is, with nobody else publishing until the transaction ends. @throws NotFound when the viewer may not */
    public UUID agentAlone(Viewer viewer, UUID id) {
        UUID agent = desk.agentOf(viewer, Sight.PUBLISH, id);
        alone(agent);
        return agent;
    }

    /**
     * What came of it.
     *
     * @param before what was active before; null for nothing
     */
    public record Outcome(boolean shown, @Nullable UUID before) {}

    /** Makes it the active one as planned by somebody who was allowed to; not shown when something is against it. */
    public Outcome show(UUID actor, UUID id) {
        Presentation presentation = locked(id).orElse(null);
        if (presentation == null
                || presentation.status() == PresentationStatus.ARCHIVED
                || against(id).isPresent()) {
            return new Outcome(false, null);
        }
        if (presentation.active()) {
            return new Outcome(true, id);
        }
        UUID before = active(presentation.agent()).stream().findFirst().orElse(null);
        activate(actor, presentation);
        return new Outcome(true, before);
    }

    /** Lets one that is active give way. @param to what takes its place, if it is published still; null for nothing */
    public void change(UUID actor, UUID from, @Nullable UUID to) {
        Presentation presentation = locked(from).orElse(null);
        if (presentation == null || !presentation.active() || from.equals(to)) {
            return;
        }
        Optional<Presentation> next = Optional.ofNullable(to)
                .flatMap(presentations::findById)
                .filter(other -> other.status() == PresentationStatus.PUBLISHED);
        if (next.isPresent()) {
            activate(actor, next.get());
        } else {
            stepDown(actor, presentation.agent());
        }
    }

    private Optional<Presentation> locked(UUID id) {
        Optional<UUID> agent = jdbc.sql("select agent_id from presentations where id = ? and agent_id is not null")
                .param(id)
                .query((row, n) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .optional();
        agent.ifPresent(this::alone);
        return agent.flatMap(found -> presentations.findById(id));
    }

    private void activate(UUID actor, Presentation presentation) {
        presentation.publish(desk.now());
        stepDown(actor, presentation.agent());
        desk.did(actor, "presentation.published", presentation, Map.of("agent", presentation.agent(), "planned", true));
    }

    /** To be changed again: nobody sees it meanwhile. @throws Refused when it is a draft, or changed meanwhile */
    public void takeBack(Viewer viewer, UUID id, @Nullable Long seen) {
        Presentation presentation = desk.of(viewer, Sight.PUBLISH, id);
        presentation.seenAs(seen);
        presentation.takeBack(desk.now());
        desk.did(viewer, "presentation.taken_back", presentation, Map.of());
    }

    /** Puts it away. @throws Refused unless it is published and was seen as it is */
    public void archive(Viewer viewer, UUID id, @Nullable Long seen) {
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

    private List<UUID> active(UUID agent) {
        return jdbc.sql("select id from presentations where agent_id = ? and active")
                .param(agent)
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }

    private void stepDown(UUID actor, UUID agent) {
        List<UUID> before = active(agent);
        jdbc.sql("update presentations set active = false, version = version + 1 where agent_id = ? and active")
                .param(agent)
                .update();
        before.forEach(id -> events.publishEvent(
                new PresentationChanged(actor, id, "presentation.stepped_down", Map.of("agent", agent))));
    }
}

package org.agentmitra.presentations;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Single presentations within what a viewer may do, and the record of what was done. In the caller's transaction. */
@Component
class PresentationDesk {
    private final Presentations presentations;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PresentationDesk(Presentations presentations, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.presentations = presentations;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NotFound when there is none, or the viewer may not do this with it */
    Presentation of(Viewer viewer, String permission, UUID id) {
        agentOf(viewer, permission, id);
        return presentations.findById(id).orElseThrow(() -> new NotFound("presentation", id));
    }

    /** The same, held until the transaction ends: who comes at the same time waits. @throws NotFound as above */
    Presentation held(Viewer viewer, String permission, UUID id) {
        agentOf(viewer, permission, id);
        jdbc.sql("select id from presentations where id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional();
        return of(viewer, permission, id);
    }

    /** Whose it is. @throws NotFound as above */
    UUID agentOf(Viewer viewer, String permission, UUID id) {
        Scope.Condition scope = Sight.of(viewer, permission);
        return jdbc.sql("select coalesce(p.agent_id, cast(:nobody as uuid)) from presentations p where p.id = :id and "
                        + scope.sql())
                .param("id", id)
                .param("nobody", Slideshow.NOBODY)
                .params(scope.parameters())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotFound("presentation", id));
    }

    /** Whether new presentations of the agent have the agent's branding. */
    boolean brands(UUID agent) {
        return jdbc.sql("select count(*) from show_styles where agent_id = ? and branded")
                        .param(agent)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Instant now() {
        return clock.instant();
    }

    /** Keeps what was done. */
    void did(Viewer viewer, String action, Presentation presentation, Map<String, Object> more) {
        did(viewer.user(), action, presentation, more);
    }

    /** The same of what somebody asked for earlier. */
    void did(UUID actor, String action, Presentation presentation, Map<String, Object> more) {
        presentations.saveAndFlush(presentation);
        events.publishEvent(new PresentationChanged(actor, presentation.id(), action, more));
    }

    /** Tells whoever keeps something beside slides. @param places as in {@link SlidesCopied} */
    void copied(Viewer viewer, UUID from, UUID to, Map<Integer, Integer> places) {
        events.publishEvent(new SlidesCopied(viewer.user(), from, to, places));
    }
}

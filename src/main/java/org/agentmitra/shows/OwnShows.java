package org.agentmitra.shows;

import java.util.Optional;
import java.util.UUID;
import org.agentmitra.customerparts.OwnAgents;
import org.agentmitra.presentations.Slideshow;
import org.agentmitra.presentations.Slideshows;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;

/** What signed-in customers see of their agents. */
@Component
public class OwnShows {
    private final Slideshows shows;
    private final OwnAgents agents;

    OwnShows(Slideshows shows, OwnAgents agents) {
        this.shows = shows;
        this.agents = agents;
    }

    /** The active presentation of the viewer's agent; empty for who is nobody's customer. */
    public Optional<Slideshow> of(Viewer viewer) {
        return shows.active(agents.of(viewer), firstName(viewer));
    }

    private static String firstName(Viewer viewer) {
        return viewer.name().strip().split("\\s", 2)[0];
    }

    /** @throws NotFound unless that is what the viewer sees now */
    public Slideshow of(Viewer viewer, UUID id) {
        return of(viewer).filter(show -> show.id().equals(id)).orElseThrow(() -> new NotFound("presentation", id));
    }

    /** Below this address lies what belongs to it. */
    public static String path(UUID id) {
        return "/shows/" + id;
    }
}

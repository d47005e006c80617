package org.agentmitra.shows;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.customers.OwnAgents;
import org.agentmitra.home.HomePart;
import org.agentmitra.presentations.Slideshow;
import org.agentmitra.presentations.Slideshows;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;

/** The active presentation on the first page: the agent's own, and for customers that of their agent. */
@Component
class HomeShow implements HomePart {
    private final Slideshows shows;
    private final OwnAgents agents;

    HomeShow(Slideshows shows, OwnAgents agents) {
        this.shows = shows;
        this.agents = agents;
    }

    /** @param own whether it is the viewer's own, who can change it */
    record Shown(Slideshow show, boolean own) {}

    @Override
    public Optional<Part> of(Viewer viewer) {
        UUID agent = viewer.agent();
        boolean own = agent != null;
        return (own ? shows.active(Set.of(agent)) : shows.active(agents.of(viewer), viewer.name().strip().split("\\s")[0]))
                .map(show -> new Part("shows/home", new Shown(show, own)));
    }
}

package org.agentmitra.shows;

import java.util.Optional;
import java.util.Set;
import org.agentmitra.home.HomePart;
import org.agentmitra.presentations.Slideshows;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;

/** An agent's active presentation on the agent's first page. */
@Component
class HomeShow implements HomePart {
    private final Slideshows shows;

    HomeShow(Slideshows shows) {
        this.shows = shows;
    }

    @Override
    public Optional<Part> of(Viewer viewer) {
        return viewer.agent() == null
                ? Optional.empty()
                : shows.active(Set.of(viewer.agent())).map(show -> new Part("shows/home", new ShownAtHome(show, null)));
    }
}

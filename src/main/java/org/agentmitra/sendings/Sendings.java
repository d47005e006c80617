package org.agentmitra.sendings;

import java.util.List;
import java.util.UUID;
import org.agentmitra.books.BookChoice;
import org.agentmitra.books.BookRuns;
import org.agentmitra.presentations.Slideshow;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.shows.ShareLinks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins sendings; the queue goes on with them. */
@Service
@Transactional
class Sendings {
    /** {@code books.run.<action>} says it. */
    static final String ACTION = "presentation";

    private final ShareLinks links;
    private final BookRuns runs;
    private final SendingQueue queue;
    private final JdbcClient jdbc;

    Sendings(ShareLinks links, BookRuns runs, SendingQueue queue, JdbcClient jdbc) {
        this.links = links;
        this.runs = runs;
        this.queue = queue;
        this.jdbc = jdbc;
    }

    /** @throws org.agentmitra.shared.NotFound when the viewer may not send it */
    @Transactional(readOnly = true)
    Slideshow sendable(Viewer viewer, UUID presentation) {
        return links.shared(viewer, presentation);
    }

    @Transactional(readOnly = true)
    List<String> names(Viewer viewer, Slideshow show, BookChoice choice) {
        return runs.names(viewer, choice, show.agent());
    }

    /**
     * Nothing happens when the key is known.
     *
     * @throws Refused unless it is published, and somebody but not too many are meant
     */
    void begin(Viewer viewer, Slideshow show, UUID key, BookChoice choice) {
        if (runs.begin(viewer, key, ACTION, choice, show.agent())) {
            jdbc.sql("insert into sendings (id, presentation_id, link_id, sent_by) values (?, ?, ?, ?)")
                    .params(key, show.id(), links.lasting(viewer, show.id()), viewer.user())
                    .update();
            queue.run(key);
        }
    }
}

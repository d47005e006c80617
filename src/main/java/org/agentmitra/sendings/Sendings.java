package org.agentmitra.sendings;

import java.util.List;
import java.util.Locale;
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
    private final ShareLinks links;
    private final BookRuns runs;
    private final JdbcClient jdbc;

    Sendings(ShareLinks links, BookRuns runs, JdbcClient jdbc) {
        this.links = links;
        this.runs = runs;
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
    void begin(Viewer viewer, Slideshow show, UUID key, BookChoice choice, Locale language) {
        UUID link = links.lasting(viewer, show.id());
        String code = jdbc.sql("select code from presentation_links where id = ?")
                .param(link)
                .query(String.class)
                .single();
        runs.beginTelling(
                viewer,
                key,
                SendingDeed.KIND,
                SendingDeed.details(new ShowOffers.Offer(show.id(), link, code)),
                choice,
                show.agent(),
                language);
    }
}

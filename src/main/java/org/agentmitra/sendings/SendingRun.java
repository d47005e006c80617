package org.agentmitra.sendings;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.actors.Actors;
import org.agentmitra.books.BookChoice;
import org.agentmitra.books.BookRuns;
import org.agentmitra.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sends to whom is still waiting, each in a transaction of its own: whoever was sent to is settled, and sent to no more. */
@Component
class SendingRun {
    private static final BookChoice NOBODY = BookChoice.of(null, Map.of());

    private final Actors actors;
    private final BookRuns runs;
    private final ShowOffers offers;
    private final JdbcClient jdbc;

    SendingRun(Actors actors, BookRuns runs, ShowOffers offers, JdbcClient jdbc) {
        this.actors = actors;
        this.runs = runs;
        this.offers = offers;
        this.jdbc = jdbc;
    }

    private record Kept(UUID by, ShowOffers.Offer offer) {}

    /** Nothing more happens where the sender may no longer act. */
    void run(UUID id) {
        Optional<Kept> kept = jdbc.sql("select s.sent_by, s.presentation_id, s.link_id, l.code from sendings s"
                        + " join presentation_links l on l.id = s.link_id where s.id = ?")
                .param(id)
                .query((row, number) -> new Kept(
                        row.getObject(1, UUID.class),
                        new ShowOffers.Offer(
                                row.getObject(2, UUID.class), row.getObject(3, UUID.class), row.getString(4))))
                .optional();
        kept.ifPresent(sending -> actors.of(sending.by()).ifPresent(viewer -> send(viewer, id, sending.offer())));
    }

    private void send(Viewer viewer, UUID id, ShowOffers.Offer offer) {
        runs.run(
                viewer,
                id,
                Sendings.ACTION,
                "customers.read",
                NOBODY,
                (customer, key) -> offers.send(viewer, offer, customer));
    }
}

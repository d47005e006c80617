package org.agentmitra.decks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.agentmitra.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of files that slides are made of. */
@Repository
class Decks {
    private final JdbcClient jdbc;

    Decks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when it is not the viewer's. */
    Optional<Deck> find(Viewer viewer, UUID id) {
        return find(id).filter(deck -> deck.user().equals(viewer.user()));
    }

    Optional<Deck> find(UUID id) {
        return jdbc.sql("select * from decks where id = ?")
                .param(id)
                .query(Decks::deck)
                .optional();
    }

    /** The same, held until the transaction ends. */
    Optional<Deck> held(UUID id) {
        return jdbc.sql("select * from decks where id = ? for update")
                .param(id)
                .query(Decks::deck)
                .optional();
    }

    void add(UUID id, UUID user, String name, String language, boolean worded, UUID document) {
        jdbc.sql("insert into decks (id, user_id, name, language, worded, state, document_id)"
                        + " values (?, ?, ?, ?, ?, 'WAITING', ?)")
                .params(id, user, name, language, worded, document)
                .update();
    }

    void began(UUID id) {
        jdbc.sql("update decks set tries = tries + 1, slides = 0, pages = 0 where id = ?")
                .param(id)
                .update();
    }

    void counted(UUID id, int slides, int pages) {
        jdbc.sql("update decks set slides = ?, pages = ? where id = ?")
                .params(slides, pages, id)
                .update();
    }

    void added(UUID id) {
        jdbc.sql("update decks set slides = slides + 1 where id = ?").param(id).update();
    }

    void done(UUID id, UUID presentation, DeckSlides made) {
        jdbc.sql("update decks set state = 'DONE', document_id = null, presentation_id = ?, slides = ?, shortened = ?,"
                        + " undrawn = ?, lacking = ? where id = ?")
                .params(
                        presentation,
                        made.slides().size(),
                        made.shortened(),
                        numbers(made.undrawn()),
                        numbers(made.lacking()),
                        id)
                .update();
    }

    private static String numbers(List<Integer> positions) {
        return positions.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    void refused(UUID id, String why) {
        jdbc.sql("update decks set state = 'REFUSED', document_id = null, refusal = ? where id = ?")
                .params(why, id)
                .update();
    }

    /** The one that waits for slides to be made of the file. */
    void refusedFile(UUID document, String why) {
        jdbc.sql("update decks set state = 'REFUSED', document_id = null, refusal = ? where document_id = ?")
                .params(why, document)
                .update();
    }

    private static Deck deck(ResultSet row, int number) throws SQLException {
        return new Deck(
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                row.getString("name"),
                row.getString("language"),
                row.getBoolean("worded"),
                Deck.State.valueOf(row.getString("state")),
                row.getObject("document_id", UUID.class),
                row.getInt("tries"),
                row.getInt("slides"),
                row.getInt("pages"),
                row.getBoolean("shortened"),
                row.getString("undrawn"),
                row.getString("lacking"),
                row.getString("refusal"),
                row.getObject("presentation_id", UUID.class));
    }
}

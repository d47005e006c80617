package org.agentmitra.decks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
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

    void add(UUID id, UUID user, String name, String language, UUID document) {
        jdbc.sql(
                        "insert into decks (id, user_id, name, language, state, document_id) values (?, ?, ?, ?, 'WAITING', ?)")
                .params(id, user, name, language, document)
                .update();
    }

    void began(UUID id) {
        jdbc.sql("update decks set tries = tries + 1, slides = 0 where id = ?")
                .param(id)
                .update();
    }

    void counted(UUID id, int slides) {
        jdbc.sql("update decks set slides = ? where id = ?").params(slides, id).update();
    }

    void done(UUID id, UUID presentation, int slides, boolean shortened) {
        jdbc.sql("update decks set state = 'DONE', document_id = null, presentation_id = ?, slides = ?, shortened = ?"
                        + " where id = ?")
                .params(presentation, slides, shortened, id)
                .update();
    }

    void refused(UUID id, String why) {
        jdbc.sql("update decks set state = 'REFUSED', document_id = null, refusal = ? where id = ?")
                .params(why, id)
                .update();
    }

    private static Deck deck(ResultSet row, int number) throws SQLException {
        return new Deck(
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                row.getString("name"),
                row.getString("language"),
                Deck.State.valueOf(row.getString("state")),
                row.getObject("document_id", UUID.class),
                row.getInt("tries"),
                row.getInt("slides"),
                row.getBoolean("shortened"),
                row.getString("refusal"),
                row.getObject("presentation_id", UUID.class));
    }
}

package org.agentmitra.notes;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.agentmitra.customerparts.CustomerRef;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The notes of customers whom the caller has found within the viewer's reach. */
@Component
@Transactional
class Notes {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notes(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A note.
     *
     * @param own whether the viewer wrote it, and so may take it away
     */
    record Note(UUID id, String author, String text, ZonedDateTime at, boolean own) {}

    /** The latest first. */
    @Transactional(readOnly = true)
    List<Note> of(Viewer viewer, CustomerRef customer, int limit) {
        return jdbc.sql("select id, author_id, author_name, text, written_at from customer_notes"
                        + " where customer_id = :customer order by written_at desc, id desc limit :limit")
                .param("customer", customer.id())
                .param("limit", limit)
                .query((row, number) -> new Note(
                        row.getObject("id", UUID.class),
                        row.getString("author_name"),
                        row.getString("text"),
                        row.getObject("written_at", OffsetDateTime.class).atZoneSameInstant(viewer.zone()),
                        viewer.user().equals(row.getObject("author_id", UUID.class))))
                .list();
    }

    /** Nothing when the note is there already. */
    void write(Viewer viewer, CustomerRef customer, UUID key, String text) {
        int written = jdbc.sql("""
                merge into customer_notes t
                using (select cast(:id as uuid) as id, cast(:customer as uuid) as customer_id,
                    cast(:author as uuid) as author_id, cast(:name as varchar) as author_name,
                    cast(:text as varchar) as text, cast(:at as timestamp with time zone) as written_at) n
                on t.id = n.id
                when not matched then insert (id, customer_id, author_id, author_name, text, written_at)
                    values (n.id, n.customer_id, n.author_id, n.author_name, n.text, n.written_at)
                """)
                .param("id", key)
                .param("customer", customer.id())
                .param("author", viewer.user())
                .param("name", viewer.name())
                .param("text", text.strip())
                .param("at", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
        if (written > 0) {
            events.publishEvent(new NoteEvent(viewer.user(), customer.id(), key, "customer.noted"));
        }
    }

    /** @throws NotFound when there is none of the viewer's */
    void remove(Viewer viewer, CustomerRef customer, UUID note) {
        int gone = jdbc.sql("delete from customer_notes where id = ? and customer_id = ? and author_id = ?")
                .params(note, customer.id(), viewer.user())
                .update();
        if (gone == 0) {
            throw new NotFound("note", note);
        }
        events.publishEvent(new NoteEvent(viewer.user(), customer.id(), note, "customer.note-removed"));
    }
}

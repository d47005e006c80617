package org.agentmitra.presenting;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.agentmitra.presentations.SlidesCopied;
import org.agentmitra.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what to say to slides, beside the slides: notes are nobody's to see but their makers', and may change while a
 * presentation is published. Whoever asks made sure that the presentation is the viewer's.
 */
@Service
@Transactional
public class SlideNotes {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    SlideNotes(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** One a slide, in order; one query. */
    @Transactional(readOnly = true)
    List<Note> of(UUID presentation) {
        return jdbc.sql("select s.position, s.id, coalesce(n.text, '') as text from slides s left join slide_notes n"
                        + " on n.presentation_id = s.presentation_id and n.slide_id = s.id"
                        + " where s.presentation_id = ? order by s.position")
                .param(presentation)
                .query((row, number) ->
                        new Note(row.getInt("position"), row.getObject("id", UUID.class), row.getString("text"), null))
                .list();
    }

    /**
     * Notes of slides that were just made.
     *
     * @param texts by the position of the slide; what is longer than a note may be is cut
     */
    public void begin(Viewer viewer, UUID presentation, Map<Integer, String> texts) {
        begin(viewer.user(), presentation, texts);
    }

    private void begin(UUID actor, UUID presentation, Map<Integer, String> texts) {
        write(
                actor,
                presentation,
                of(presentation).stream()
                        .filter(note -> texts.containsKey(note.position()))
                        .map(note -> note.saying(cut(texts.getOrDefault(note.position(), ""))))
                        .toList());
    }

    /** Slides that are copied bring their notes. */
    @EventListener
    void copy(SlidesCopied copied) {
        Map<Integer, Integer> places = copied.places();
        begin(
                copied.actor(),
                copied.to(),
                of(copied.from()).stream()
                        .filter(note -> places.containsKey(note.position()))
                        .collect(Collectors.toMap(note -> places.get(note.position()), Note::text)));
    }

    /** Puts these in place of what there was; nothing happens where it is so already. */
    void write(UUID actor, UUID presentation, List<Note> notes) {
        int changed = 0;
        List<Note> before = of(presentation);
        for (Note note : notes) {
            if (!before.contains(note)) {
                put(presentation, note);
                changed++;
            }
        }
        if (changed > 0) {
            events.publishEvent(new NotesChanged(actor, presentation, changed));
        }
    }

    private void put(UUID presentation, Note note) {
        jdbc.sql("delete from slide_notes where presentation_id = ? and slide_id = ?")
                .params(presentation, note.slide())
                .update();
        if (!note.text().isEmpty()) {
            jdbc.sql("insert into slide_notes (presentation_id, slide_id, text) values (?, ?, ?)")
                    .params(presentation, note.slide(), note.text())
                    .update();
        }
    }

    private static String cut(String text) {
        return text.length() > Note.LONGEST ? text.substring(0, Note.LONGEST - 1) + "…" : text;
    }
}

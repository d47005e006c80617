package org.agentmitra.undos;

import java.time.ZonedDateTime;
import java.util.UUID;
import org.agentmitra.shared.PageOf;
import org.jspecify.annotations.Nullable;

/**
 * An undo as its page shows it.
 *
 * @param percent how far it is
 * @param took seconds from the question to the end; null before
 * @param words ending of the keys of texts that say what is taken back
 * @param settlesPeople whether there are customers behind the records
 * @param resumable whether the viewer may let it go on that broke off
 */
record UndoPage(
        UUID id,
        String fileName,
        Undo undo,
        int percent,
        ZonedDateTime askedAt,
        @Nullable Long took,
        boolean resumable,
        PageOf<KeptRow> rows,
        String words,
        boolean settlesPeople) {
    public String url() {
        return "/imports/" + id + "/undo";
    }
}

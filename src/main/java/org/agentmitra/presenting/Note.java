package org.agentmitra.presenting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to say to a slide.
 *
 * @param position of the slide, 1 and on
 * @param slide what it is known by wherever it is put
 * @param text empty for nothing
 * @param error key of what is wrong with it; null for nothing
 */
record Note(int position, UUID slide, String text, @Nullable String error) {
    /** Characters that a note has at most. */
    static final int LONGEST = 2_000;

    /** Name of its field. */
    public String field() {
        return "note-" + slide;
    }

    Note saying(String words) {
        return new Note(position, slide, words, words.length() > LONGEST ? "presenting.note.long" : null);
    }
}

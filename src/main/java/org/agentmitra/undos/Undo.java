package org.agentmitra.undos;

import java.time.Instant;
import java.util.UUID;
import org.agentmitra.targets.Reversal;
import org.jspecify.annotations.Nullable;

/**
 * An import that is taken back, or was.
 *
 * @param position number of the last row whose record is settled; {@code peoplePosition} of whose people are
 * @param endsAt number of the last row that was applied
 * @param kept rows that are as somebody or a later import left them
 * @param failed rows that could not be taken back
 * @param reference by which the log knows what broke it; null when nothing did
 */
record Undo(
        UUID importId,
        UUID askedBy,
        String askedName,
        String reason,
        State state,
        int position,
        int peoplePosition,
        int endsAt,
        Reversal.Counts counts,
        int kept,
        int failed,
        Reversal.People people,
        @Nullable String reference,
        Instant askedAt,
        @Nullable Instant finishedAt) {

    enum State {
        /** In the queue, perhaps behind an import into the same book. */
        WAITING("info"),
        RUNNING("info"),
        DONE("muted"),
        /** Something went wrong; it may be told to go on. */
        BROKEN("danger");

        private final String style;

        State(String style) {
            this.style = style;
        }

        /** The ending of the status badge's class. */
        public String style() {
            return style;
        }

        /** Message key of its name. */
        public String key() {
            return "undos.state." + name();
        }
    }

    public boolean active() {
        return state == State.WAITING || state == State.RUNNING;
    }

    public boolean broken() {
        return state == State.BROKEN;
    }

    /** Rows that were taken back. */
    public int reversed() {
        return counts.total();
    }

    /** Rows that were not. */
    public int left() {
        return kept + failed;
    }

    /** How far it is, in percent. @param firstRow number of the row before the first */
    int percent(int firstRow) {
        int rows = 2 * (endsAt - firstRow);
        return rows <= 0 ? 100 : (int) (100L * (position - firstRow + peoplePosition - firstRow) / rows);
    }
}

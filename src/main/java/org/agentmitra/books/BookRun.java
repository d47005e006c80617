package org.agentmitra.books;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of many.
 *
 * @param action the message key of what was done ends in it
 */
record BookRun(UUID id, String action, int total, ZonedDateTime started, List<Row> rows) {
    enum State {
        WAITING,
        DONE,
        REFUSED
    }

    /** @param refusal message key of why not; null for others */
    record Row(
            UUID id,
            UUID customer,
            String name,
            State state,
            @Nullable String refusal) {
        public String tone() {
            return state == State.DONE ? "ok" : state == State.REFUSED ? "danger" : "warn";
        }
    }

    public long done() {
        return rows.stream().filter(row -> row.state == State.DONE).count();
    }
}

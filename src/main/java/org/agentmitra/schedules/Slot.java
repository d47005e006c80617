package org.agentmitra.schedules;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a presentation shows.
 *
 * @param from in the reader's zone, as is {@code until}, which is null for until something else shows
 */
record Slot(
        UUID id,
        UUID presentation,
        String name,
        String agent,
        State state,
        OffsetDateTime from,
        @Nullable OffsetDateTime until) {
    /** How far it has come. */
    enum State {
        PLANNED("status-info"),
        SHOWN("status-ok"),
        OVER("status-muted"),
        /** The presentation was not fit to be shown when its time came. */
        MISSED("status-danger"),
        ENDED("status-muted");

        private final String style;

        State(String style) {
            this.style = style;
        }

        /** Style class of its badge. */
        public String style() {
            return style;
        }

        /** Key of its name. */
        public String key() {
            return "schedules.state." + name();
        }
    }

    public boolean open() {
        return state == State.PLANNED || state == State.SHOWN;
    }
}

package org.agentmitra.cards;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An agent's licence, as the card says it.
 *
 * @param number of the regulator or the insurer; null when none is given
 * @param until the last day it is good for; null when unknown
 */
public record Licence(@Nullable String number, @Nullable LocalDate until) {
    /** Renewing takes an insurer some weeks. */
    private static final int SOON_DAYS = 30;

    /** What can be said of it on a day. */
    public enum State {
        /** No number, or no day, is known. */
        UNKNOWN("status-muted"),
        VALID("status-ok"),
        ENDING("status-warn"),
        EXPIRED("status-danger");

        private final String style;

        State(String style) {
            this.style = style;
        }

        public String key() {
            return "cards.licence." + name();
        }

        public String style() {
            return style;
        }
    }

    /** On the day. */
    public State state(LocalDate today) {
        if (number == null || until == null) {
            return State.UNKNOWN;
        }
        if (until.isBefore(today)) {
            return State.EXPIRED;
        }
        return until.isAfter(today.plusDays(SOON_DAYS)) ? State.VALID : State.ENDING;
    }
}

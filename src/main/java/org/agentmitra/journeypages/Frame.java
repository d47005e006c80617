package org.agentmitra.journeypages;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a step: which one it is, what else there is, and what is kept.
 *
 * @param number of the step, from 1
 * @param minutesLeft about as long as the steps take that were not saved yet
 * @param savedAt when a step was saved last, in the viewer's zone; null before the first
 * @param today whether that was today
 * @param until last day on which the journey can be gone on with
 * @param row line of all answers that the way back leads to; null when the page was not opened from there
 */
record Frame(
        int number,
        List<Mark> marks,
        int minutesLeft,
        @Nullable ZonedDateTime savedAt,
        boolean today,
        LocalDate until,
        @Nullable String row) {

    /** How a step stands in the row of all. */
    enum State {
        DONE,
        CURRENT,
        OPEN,
        LOCKED
    }

    /**
     * @param path of its page; null when it is closed
     * @param waitsFor message key of the name of the step that has to be saved before; null when it is open
     */
    record Mark(
            int number,
            String label,
            State state,
            boolean saved,
            @Nullable String path,
            @Nullable String waitsFor) {

        public String look() {
            return state.name().toLowerCase(Locale.ROOT);
        }

        /** Message key of the state in words. */
        public String said() {
            return "onboarding.mark." + (state == State.CURRENT && saved ? "again" : look());
        }
    }

    public int of() {
        return marks.size();
    }

    /** Message key of the current step's name. */
    public String label() {
        return marks.get(number - 1).label();
    }
}

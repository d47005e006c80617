package org.agentmitra.dropoffs;

import java.util.List;
import org.agentmitra.onboarding.StepKey;
import org.jspecify.annotations.Nullable;

/**
 * What came of the journeys of a period. Each is counted once: sent in, or at the step it saw last, or before the first.
 *
 * @param begun all of them
 * @param submitted those that were sent in
 * @param unseen those that never saw a step
 * @param steps in their order
 * @param ways by source and device
 */
record DropFigures(int begun, int submitted, int unseen, List<Step> steps, List<Way> ways) {

    /**
     * A step.
     *
     * @param shown journeys that saw it, and {@code saved} those that finished it
     * @param median seconds from the first look to the first sending; null when nobody sent it
     * @param left journeys that saw it last and are given up, or rest for a week
     * @param going journeys that saw it last and go on
     * @param percent of those begun who saw it
     */
    record Step(StepKey key, int shown, int saved, @Nullable Long median, int left, int going, int percent) {
        /** In whole minutes, one at least; null as the seconds. */
        public @Nullable Long minutes() {
            return median == null ? null : Math.max(1, (median + 30) / 60);
        }
    }

    /** Journeys that came by one way on one kind of device. */
    record Way(String source, String device, int begun, int submitted) {
        public int percent() {
            return begun == 0 ? 0 : (int) (submitted * 100L / begun);
        }
    }

    public boolean isEmpty() {
        return begun == 0;
    }

    public int percent() {
        return begun == 0 ? 0 : (int) (submitted * 100L / begun);
    }
}

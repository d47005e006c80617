package org.agentmitra.onboarding;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a journey came.
 *
 * @param steps all of them, in their order
 * @param saved when those that were reached were saved last; null for one that was not
 */
record Progress(List<JourneyStep> steps, Map<StepKey, @Nullable Instant> saved) {
    /** The first step that was not saved yet; empty when all were. */
    Optional<JourneyStep> frontier() {
        return steps.stream().filter(step -> !taken(step.key())).findFirst();
    }

    boolean taken(StepKey key) {
        return saved.get(key) != null;
    }

    /** Whether the step's page is open: every one before it was saved. */
    boolean reaches(StepKey key) {
        return frontier()
                .map(JourneyStep::key)
                .filter(first -> first.compareTo(key) < 0)
                .isEmpty();
    }

    int minutesLeft() {
        return steps.stream()
                .filter(step -> !taken(step.key()))
                .mapToInt(step -> step.key().minutes())
                .sum();
    }
}

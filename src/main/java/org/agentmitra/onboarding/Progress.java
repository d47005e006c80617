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
public record Progress(List<JourneyStep> steps, Map<StepKey, @Nullable Instant> saved) {
    /** The first step that was not saved yet; empty when all were. */
    public Optional<JourneyStep> frontier() {
        return steps.stream().filter(step -> !taken(step.key())).findFirst();
    }

    /** Whether the step was saved. */
    public boolean taken(StepKey key) {
        return saved.get(key) != null;
    }

    /** Whether the step's page is open: every one before it was saved. */
    public boolean reaches(StepKey key) {
        return frontier()
                .map(JourneyStep::key)
                .filter(first -> first.compareTo(key) < 0)
                .isEmpty();
    }

    /** About as long as the steps take that were not saved yet. */
    public int minutesLeft() {
        return steps.stream()
                .filter(step -> !taken(step.key()))
                .mapToInt(step -> step.key().minutes())
                .sum();
    }
}

package org.agentmitra.onboarding;

import java.util.Optional;
import java.util.UUID;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;

/** The journeys, for the modules that keep their steps. Steps that were not reached are closed before a controller is asked. */
public interface Journeys {
    /**
     * The viewer's open journey.
     *
     * @throws NotFound when there is none
     */
    Journey current(Viewer viewer);

    /** Any journey, whosever: the caller knows whether it may. */
    Optional<Journey> find(UUID journey);

    /** The user's open journey, else the one sent in last. */
    Optional<Journey> latest(UUID user);

    /**
     * Waits until no other device writes in the journey, and keeps others waiting until the transaction ends.
     *
     * @throws NotFound when the journey is no longer open
     */
    Journey hold(UUID journey);

    /**
     * Writes down that a step was sent and taken: the next one opens. To be called in the transaction that keeps the
     * answers; sent again it changes the time only.
     *
     * @throws NotFound when the journey is no longer open
     */
    void saved(UUID journey, StepKey key);

    /** The page of the step behind this one; empty after the last. */
    Optional<String> nextPath(UUID journey, StepKey key);

    /**
     * Where a step that was taken leads: back to the line of the answers from where it was changed, else to the next
     * step, else to all answers.
     *
     * @param row the page's parameter of that name; whatever is no line of answers counts as none
     */
    String onward(UUID journey, StepKey key, @Nullable String row);

    /** Who the customer is, as far as answered. */
    Newcomer newcomer(UUID journey);
}

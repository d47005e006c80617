package org.agentmitra.onboarding;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** One step, as its own module knows it. A step without such a bean is left out of the journey. */
public interface JourneyStep {
    StepKey key();

    /**
     * Where the step's page lies, without a slash at its end; all below it belongs to the step, and is closed as long as
     * a step before it was not saved.
     */
    String path();

    /** Whether nothing is lacking that the journey cannot be sent in without. */
    boolean done(UUID journey);

    /** What was answered, masked, in the order of the page; shown before the journey is sent in, and in its copy. */
    List<Answer> answers(UUID journey, Locale locale);

    /** What keeps the journey from being sent in; empty when it is done. */
    List<Lack> lacks(UUID journey);
}

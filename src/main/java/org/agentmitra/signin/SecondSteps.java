package org.agentmitra.signin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** All kinds of second steps together, in the order in which they are asked for. */
@Component
public class SecondSteps {
    private final List<SecondStep> steps;

    SecondSteps(List<SecondStep> steps) {
        this.steps = steps;
    }

    /** Whether the user has a second factor of any kind. */
    public boolean any(UUID user) {
        return first(user).isPresent();
    }

    /** The step that the user takes at sign-in; empty for who has none. */
    Optional<SecondStep> first(UUID user) {
        return steps.stream().filter(step -> step.wanted(user)).findFirst();
    }

    /** The step whose proof the user can type; empty for who has no such. */
    public Optional<SecondStep> typed(UUID user) {
        return steps.stream()
                .filter(step -> step.wanted(user) && step.typed(user))
                .findFirst();
    }

    /** Takes all of them away from who lost them, in the caller's transaction. */
    public void reset(UUID actor, UUID user) {
        steps.forEach(step -> step.reset(actor, user));
    }

    /** Takes away what was set up from a moment on, in the caller's transaction. @return how many things that is */
    public int endSince(UUID user, Instant since) {
        return steps.stream().mapToInt(step -> step.endSince(user, since)).sum();
    }
}

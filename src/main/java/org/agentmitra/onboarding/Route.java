package org.agentmitra.onboarding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The steps that there are, in their order. */
@Component
public class Route {
    private final ObjectProvider<JourneyStep> known;

    Route(ObjectProvider<JourneyStep> known) {
        this.known = known;
    }

    /** Those of all modules. */
    public List<JourneyStep> steps() {
        return known.stream().sorted(Comparator.comparing(JourneyStep::key)).toList();
    }

    /**
     * The step that a page belongs to; empty for any other page.
     *
     * @param path within the portal
     */
    public Optional<JourneyStep> at(String path) {
        return known.stream()
                .filter(step -> path.equals(step.path()) || path.startsWith(step.path() + "/"))
                .findFirst();
    }

    Optional<JourneyStep> after(StepKey key) {
        return steps().stream().filter(step -> step.key().compareTo(key) > 0).findFirst();
    }

    /** About as long as all of them take. */
    public int minutes() {
        return known.stream().mapToInt(step -> step.key().minutes()).sum();
    }
}

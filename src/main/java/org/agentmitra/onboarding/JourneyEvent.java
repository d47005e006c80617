package org.agentmitra.onboarding;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;
import org.jspecify.annotations.Nullable;

/** Something happened to a journey; what was answered is never in it. */
record JourneyEvent(@Nullable UUID actor, String action, UUID journey, Map<String, Object> details) implements Audited {
    static JourneyEvent of(@Nullable UUID actor, String action, UUID journey) {
        return new JourneyEvent(actor, action, journey, Map.of());
    }

    static JourneyEvent saved(UUID actor, UUID journey, StepKey step) {
        return new JourneyEvent(actor, "journey.saved", journey, Map.of("step", step.name()));
    }

    static JourneyEvent submitted(UUID actor, UUID journey, String reference) {
        return new JourneyEvent(actor, "journey.submitted", journey, Map.of("reference", reference));
    }

    @Override
    public String subjectType() {
        return "journey";
    }

    @Override
    public String subjectId() {
        return journey.toString();
    }
}

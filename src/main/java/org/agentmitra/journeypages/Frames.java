package org.agentmitra.journeypages;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.agentmitra.onboarding.Journey;
import org.agentmitra.onboarding.JourneyStep;
import org.agentmitra.onboarding.Progress;
import org.agentmitra.onboarding.StepKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the frame around a step. */
@Component
class Frames {
    private final Clock clock;

    Frames(Clock clock) {
        this.clock = clock;
    }

    /** @param current null on the pages that belong to no step */
    List<Frame.Mark> marks(Progress progress, @Nullable StepKey current) {
        List<Frame.Mark> marks = new ArrayList<>();
        String waitsFor = progress.frontier().map(step -> step.key().label()).orElse(null);
        for (JourneyStep step : progress.steps()) {
            boolean reached = progress.reaches(step.key());
            marks.add(new Frame.Mark(
                    marks.size() + 1,
                    step.key().label(),
                    state(progress, step.key(), current),
                    progress.taken(step.key()),
                    reached ? step.path() : null,
                    reached ? null : waitsFor));
        }
        return List.copyOf(marks);
    }

    Frame of(Journey journey, Progress progress, StepKey current, ZoneId zone, @Nullable String row) {
        List<Frame.Mark> marks = marks(progress, current);
        int number =
                1 + progress.steps().stream().map(JourneyStep::key).toList().indexOf(current);
        ZonedDateTime savedAt = journey.savedAt().map(at -> at.atZone(zone)).orElse(null);
        LocalDate today = LocalDate.now(clock.withZone(zone));
        return new Frame(
                number,
                marks,
                progress.minutesLeft(),
                savedAt,
                savedAt != null && savedAt.toLocalDate().equals(today),
                journey.expiresAt().atZone(zone).toLocalDate(),
                row);
    }

    private static Frame.State state(Progress progress, StepKey key, @Nullable StepKey current) {
        if (key == current) {
            return Frame.State.CURRENT;
        }
        if (progress.taken(key)) {
            return Frame.State.DONE;
        }
        return progress.reaches(key) ? Frame.State.OPEN : Frame.State.LOCKED;
    }
}

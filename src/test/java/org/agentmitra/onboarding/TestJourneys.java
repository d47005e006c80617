package org.agentmitra.onboarding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Journeys at any step, for the tests of the modules that keep a step. */
@TestComponent
public class TestJourneys {
    private final JourneyRows rows;
    private final Journeys journeys;
    private final JourneyDesk desk;
    private final Route route;
    private final Clock clock;

    TestJourneys(JourneyRows rows, Journeys journeys, JourneyDesk desk, Route route, Clock clock) {
        this.rows = rows;
        this.journeys = journeys;
        this.desk = desk;
        this.route = route;
        this.clock = clock;
    }

    /** A journey that has just begun. */
    public UUID begun(UUID user) {
        return begun(user, null);
    }

    /** One that began with the code of an agent's link. */
    public UUID begun(UUID user, @Nullable String linkCode) {
        Instant now = clock.instant();
        Journey journey = new Journey(
                Ids.next(),
                user,
                JourneyState.OPEN,
                Optional.ofNullable(linkCode),
                "en",
                now,
                Optional.empty(),
                now.plus(Duration.ofDays(30)),
                Optional.empty(),
                Optional.empty());
        rows.add(journey, linkCode == null ? "REGISTRATION" : "LINK", "PHONE");
        rows.reach(journey.id(), StepKey.AGENT, now);
        return journey.id();
    }

    /** A journey in which all steps before the one were saved. */
    public UUID at(UUID user, StepKey key) {
        UUID journey = begun(user);
        route.steps().stream()
                .map(JourneyStep::key)
                .filter(step -> step.compareTo(key) < 0)
                .forEach(step -> journeys.saved(journey, step));
        return journey;
    }

    /** As a submission leaves it, without what others do about that. */
    public void takeIn(UUID journey, String reference) {
        rows.close(journey, JourneyState.SUBMITTED, reference, clock.instant());
    }

    /** As the nightly task does. */
    public void abandonOverdue() {
        desk.abandonOverdue();
    }
}

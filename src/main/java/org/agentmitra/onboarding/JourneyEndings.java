package org.agentmitra.onboarding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has customers told, once, that what they answered soon goes. */
@Service
@Transactional
class JourneyEndings {
    /** Enough for a paper that has to be looked for, and near enough to be acted upon. */
    static final Duration BEFORE = Duration.ofDays(5);

    private static final int AT_ONCE = 100;

    private final JourneyRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JourneyEndings(JourneyRows rows, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /** Some of those that are to be told of; empty when there are none. */
    @Transactional(readOnly = true)
    List<UUID> due() {
        Instant now = clock.instant();
        return rows.ending(now, now.plus(BEFORE), AT_ONCE);
    }

    /** Nothing when the journey was told of, sent in or given up meanwhile. */
    void tell(UUID id) {
        Instant now = clock.instant();
        rows.lock(id)
                .filter(journey -> journey.open() && now.isBefore(journey.expiresAt()) && rows.tellEnding(id, now))
                .ifPresent(journey -> {
                    events.publishEvent(new JourneyEnding(id, journey.user(), journey.expiresAt()));
                    events.publishEvent(JourneyEvent.of(null, "journey.reminded", id));
                });
    }
}

package org.agentmitra.carriers;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What the demo would have sent, codes and links included, so that one can follow them. In memory alone, and in no other
 * profile.
 */
@Component
@Profile("demo")
class Outbox {
    static final int KEPT = 200;

    private final Deque<Kept> kept = new ArrayDeque<>();
    private final Clock clock;

    Outbox(Clock clock) {
        this.clock = clock;
    }

    record Kept(Letter letter, Instant at) {}

    synchronized void keep(Letter letter) {
        kept.addFirst(new Kept(letter, clock.instant()));
        if (kept.size() > KEPT) {
            kept.removeLast();
        }
    }

    /** The latest first. */
    synchronized List<Kept> latest() {
        return List.copyOf(kept);
    }
}

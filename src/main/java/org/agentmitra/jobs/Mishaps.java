package org.agentmitra.jobs;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What happens when the work on an import breaks off: it waits for a database that is away, and ends under a reference
 * that the log knows when it cannot go on.
 */
@Component
class Mishaps {
    private static final Logger log = LoggerFactory.getLogger(Mishaps.class);

    private final ImportStates states;
    private final Clock clock;
    /** Since when imports are interrupted whose rows in the database could not be told so yet. */
    private final Map<UUID, Instant> untold = new ConcurrentHashMap<>();

    Mishaps(ImportStates states, Clock clock) {
        this.states = states;
        this.clock = clock;
    }

    /** @return false when the portal is shutting down or the database is away, and the work should come back */
    boolean failed(UUID id, Exception failure, BooleanSupplier stop) {
        if (Outage.is(failure)) {
            log.warn("Import {} waits for the database: {}", id, failure.toString());
            interrupted(id);
            return false;
        }
        if (stop.getAsBoolean() || Thread.currentThread().isInterrupted()) {
            return false;
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        log.error("Import {} failed, reference {}", id, reference, failure);
        states.fail(id, "imports.failure.unexpected", List.of(), reference);
        return true;
    }

    private void interrupted(UUID id) {
        untold.putIfAbsent(id, clock.instant());
        try {
            tell(id);
        } catch (RuntimeException away) {
            log.debug("Import {} is told of the interruption when it goes on", id, away);
        }
    }

    /** Marks the import as interrupted, if it was and nobody could write that down then. */
    void tell(UUID id) {
        Instant since = untold.get(id);
        if (since != null) {
            states.interrupted(id, since);
            untold.remove(id);
        }
    }
}

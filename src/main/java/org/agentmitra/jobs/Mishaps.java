package org.agentmitra.jobs;

import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Ends an import that cannot go on, under a reference that the log knows. */
@Component
class Mishaps {
    private static final Logger log = LoggerFactory.getLogger(Mishaps.class);

    private final ImportStates states;

    Mishaps(ImportStates states) {
        this.states = states;
    }

    /** @return false when the portal is shutting down or the database is away, and the work should come back */
    boolean failed(UUID id, Exception failure, BooleanSupplier stop) {
        if (stop.getAsBoolean() || Thread.currentThread().isInterrupted()) {
            return false;
        }
        if (Outage.is(failure)) {
            log.warn("Import {} waits for the database: {}", id, failure.toString());
            return false;
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        log.error("Import {} failed, reference {}", id, reference, failure);
        states.fail(id, "imports.failure.unexpected", List.of(), reference);
        return true;
    }
}

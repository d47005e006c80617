package org.agentmitra.jobs;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

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
        if (isOutage(failure)) {
            log.warn("Import {} waits for the database: {}", id, failure.toString());
            return false;
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        log.error("Import {} failed, reference {}", id, reference, failure);
        states.fail(id, "imports.failure.unexpected", List.of(), reference);
        return true;
    }

    /** Whether a connection could not be had or was lost, be it only on the way back. */
    private static boolean isOutage(@Nullable Throwable failure) {
        Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLNonTransientConnectionException
                    || cause instanceof SQLRecoverableException
                    || (cause instanceof SQLException sql && isConnectionState(sql.getSQLState()))
                    || (cause instanceof TransactionSystemException ended && isOutage(ended.getOriginalException()))) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isConnectionState(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }
}

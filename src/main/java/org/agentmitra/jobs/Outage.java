package org.agentmitra.jobs;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.agentmitra.documents.QuarantinedDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells a database that is away, or full, from work that fails. */
public final class Outage {
    private Outage() {}

    /**
     * Whether a connection could not be had or was lost, be it only on the way back, or the database has no room; or whether
     * the file waits for the virus scanner.
     */
    public static boolean is(@Nullable Throwable failure) {
        Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof QuarantinedDocument
                    || cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLNonTransientConnectionException
                    || cause instanceof SQLRecoverableException
                    || (cause instanceof SQLException sql && isAway(sql.getSQLState()))
                    || (cause instanceof TransactionSystemException ended && is(ended.getOriginalException()))) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** Connection lost (08), shut down (57P), or nothing to work with: a full disk, too many connections (53). */
    private static boolean isAway(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53"));
    }
}

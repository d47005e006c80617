package org.agentmitra.startup;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the administrator in plain words, instead of a trace, that the database could not be opened. */
class DatabaseReport extends AbstractFailureAnalyzer<SQLException> {
    private static final String IN_USE = "90020";

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, SQLException outermost) {
        SQLException reason = innermost(outermost);
        String state = String.valueOf(reason.getSQLState());
        if (state.equals(IN_USE)) {
            return new FailureAnalysis(
                    "The database file is in use: another portal runs on this data folder.",
                    "Stop that one first, or point spring.datasource.url and portal.data-folder elsewhere.",
                    failure);
        }
        return closed(state)
                ? new FailureAnalysis(
                        "The database cannot be opened: " + reason.getMessage(),
                        "Check SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD,"
                                + " and that the server runs.",
                        failure)
                : null;
    }

    /** Unreachable, wrong user or password, no such database: the classes of the SQL standard and PostgreSQL's own. */
    private static boolean closed(String state) {
        return state.startsWith("08")
                || state.startsWith("28")
                || state.startsWith("3D")
                || state.startsWith("57P")
                || state.startsWith("53300");
    }

    /** A pool wraps what the driver said. */
    private static SQLException innermost(SQLException outermost) {
        SQLException innermost = outermost;
        for (Throwable cause = outermost.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException deeper) {
                innermost = deeper;
            }
        }
        return innermost;
    }
}

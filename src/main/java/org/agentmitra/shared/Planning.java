package org.agentmitra.shared;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** PostgreSQL plans statements by what it knows of tables, and has to be told of those that grow fast; H2 goes by its indexes. */
public final class Planning {
    private static final int STEP = 1_000;

    private Planning() {}

    /** Whether the database plans statements for their values. */
    public static boolean isDoneBy(JdbcTemplate jdbc) {
        return Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>)
                connection -> connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")));
    }

    /** Whether rows doubled, by thousands, since there were {@code before}: often enough to look at a table anew. */
    public static boolean doubled(int before, int rows) {
        return Integer.highestOneBit(before / STEP) != Integer.highestOneBit(rows / STEP);
    }
}

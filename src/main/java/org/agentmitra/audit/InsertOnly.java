package org.agentmitra.audit;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Refuses to change or delete rows of the audit on the embedded database, which knows triggers in Java only. PostgreSQL
 * has a function that does the same (migration V024; SECURITY.md, "Logs"). Public because the database makes it.
 */
public final class InsertOnly implements Trigger {
    /** SQLSTATE of a missing privilege, as PostgreSQL's function gives it. */
    private static final String NO_PRIVILEGE = "42501";

    private String table = "";

    @Override
    public void init(Connection connection, String schema, String name, String table, boolean before, int type) {
        this.table = table;
    }

    /** @throws SQLException always */
    @Override
    public void fire(Connection connection, @Nullable Object @Nullable [] before, @Nullable Object @Nullable [] after)
            throws SQLException {
        throw new SQLException(table + " takes new rows only", NO_PRIVILEGE);
    }
}

package org.agentmitra.policyimports;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Tells PostgreSQL how the tables grow during an import, each time they doubled. It looks by itself only after a minute,
 * and until then takes them for empty and reads them whole for every chunk. H2 goes by its indexes anyway.
 */
@Component
class GrowingBook {
    private static final int STEP = 1_000;

    private final JdbcTemplate jdbc;
    private final boolean planned;

    GrowingBook(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.planned = Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>)
                connection -> connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")));
    }

    /** @param rows how many rows of its file an import has applied */
    void reached(int rows) {
        if (planned && Integer.bitCount(rows / STEP) == 1) {
            jdbc.execute("analyze policies, customers, policy_import_rows");
        }
    }
}

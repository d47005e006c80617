package org.agentmitra.policyimports;

import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What PostgreSQL must be told during an import, since it is set up for pages. H2 goes by its indexes anyway.
 *
 * <p>How the tables grow, each time they doubled: it looks by itself only after a minute, and until then takes them for
 * empty and reads them whole for every chunk.
 */
@Component
class GrowingBook {
    private static final int STEP = 1_000;
    private static final int LARGE = 5_000;

    private final JdbcTemplate jdbc;
    private final boolean planned;

    GrowingBook(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.planned = Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>)
                connection -> connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")));
    }

    /**
     * Lets it keep plans until the transaction ends. It otherwise plans every statement for its values, and each look at
     * a foreign key is one: a row of the book has four.
     */
    void keepPlans() {
        if (planned) {
            jdbc.execute("set local plan_cache_mode = auto");
        }
    }

    /** Rows that are best written together; H2 gains nothing by more of them. */
    int chunk() {
        return planned ? LARGE : STEP;
    }

    /** An import has checked or applied its rows up to {@code rows}, up to {@code before} earlier. */
    void grew(int before, int rows) {
        if (planned && Integer.highestOneBit(before / STEP) != Integer.highestOneBit(rows / STEP)) {
            // What is large already has not doubled by these rows, and looking at it takes long.
            List<String> small = jdbc.query(
                    "select relname from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace"
                            + " and relname in ('policies', 'customers', 'policy_import_rows') and reltuples < ?",
                    (row, n) -> row.getString(1),
                    rows);
            if (!small.isEmpty()) {
                jdbc.execute("analyze " + String.join(", ", small));
            }
        }
    }
}

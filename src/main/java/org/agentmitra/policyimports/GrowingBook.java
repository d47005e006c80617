package org.agentmitra.policyimports;

import java.util.List;
import org.agentmitra.matching.KeptPlans;
import org.agentmitra.shared.Planning;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Tells PostgreSQL how an import makes the book grow, each time they doubled: it looks by itself only after a minute, and
 * until then takes them for empty and reads them whole for every chunk. H2 goes by its indexes anyway.
 */
@Component
class GrowingBook {
    private static final int STEP = 1_000;
    private static final int LARGE = 5_000;

    private final JdbcTemplate jdbc;
    private final boolean planned;

    GrowingBook(JdbcTemplate jdbc, KeptPlans plans) {
        this.jdbc = jdbc;
        this.planned = plans.planned();
    }

    /** Rows that are best written together; H2 gains nothing by more of them. */
    int chunk() {
        return planned ? LARGE : STEP;
    }

    /** An import has applied its rows up to {@code rows}, up to {@code before} earlier. */
    void grew(int before, int rows) {
        if (planned && Planning.doubled(before, rows)) {
            // What is large already has not doubled by these rows, and looking at it takes long.
            List<String> small = jdbc.query(
                    "select relname from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace"
                            + " and relname in ('policies', 'customers') and reltuples < ?",
                    (row, n) -> row.getString(1),
                    rows);
            if (!small.isEmpty()) {
                jdbc.execute("analyze " + String.join(", ", small));
            }
        }
    }
}

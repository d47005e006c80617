package org.agentmitra.matching;

import org.agentmitra.shared.Planning;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Lets PostgreSQL keep plans while many rows are written. It is set up for pages and otherwise plans every statement for its
 * values, and each look at a foreign key is one: a new policy has four, and fourteen point at a customer who goes.
 * H2 goes by its indexes anyway.
 */
@Component
public class KeptPlans {
    private final JdbcTemplate jdbc;
    private final boolean planned;

    KeptPlans(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.planned = Planning.isDoneBy(jdbc);
    }

    /** Whether the database plans statements for their values. */
    public boolean planned() {
        return planned;
    }

    /** Until the transaction ends. */
    public void keep() {
        if (planned) {
            jdbc.execute("set local plan_cache_mode = auto");
        }
    }
}

package org.agentmitra.policyimports;

import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Lets one import or undo at a time into a book, until its transaction ends. */
@Component
class BookLock {
    private final JdbcTemplate jdbc;

    BookLock(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void take(UUID agent) {
        jdbc.query("select id from agents where id = ? for update", row -> {}, agent);
    }
}

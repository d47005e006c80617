package org.agentmitra.support;

import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the audit recorded, and who is signed in. */
@TestComponent
public class Trail {
    private final JdbcClient jdbc;

    Trail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Actions about the subject, the oldest first. */
    public List<String> of(UUID subject) {
        return jdbc.sql("select action from audit_records where subject_id = ? order by recorded_at, id")
                .param(subject.toString())
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Number of open sessions of the user. */
    public int sessions(UUID user) {
        return jdbc.sql("select count(*) from spring_session where principal_name = ?")
                .param(user.toString())
                .query(Integer.class)
                .single();
    }
}

package org.agentmitra.jobs;

import java.util.UUID;
import org.agentmitra.journals.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says when the portal works on which import. */
@Component
class ImportTurns {
    private final JdbcClient jdbc;

    ImportTurns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is to be done with a task. */
    enum Turn {
        /** Work on it. */
        GO,
        /** Keep it in the queue: somebody holds it. */
        ASIDE,
        /** Its work is done or no longer wanted. */
        GONE
    }

    /** How the work on an import stands. */
    Turn of(UUID id, Work work) {
        return jdbc.sql("select status, paused_at is not null from imports where id = ?")
                .param(id)
                .query((row, n) -> turn(ImportStatus.valueOf(row.getString(1)), row.getBoolean(2), work))
                .optional()
                .orElse(Turn.GONE);
    }

    private static Turn turn(ImportStatus status, boolean paused, Work work) {
        boolean wanted = switch (work) {
            case CHECK -> status == ImportStatus.UPLOADED || status == ImportStatus.CHECKING;
            case RUN -> status == ImportStatus.RUNNING;
        };
        if (!wanted) {
            return Turn.GONE;
        }
        return paused ? Turn.ASIDE : Turn.GO;
    }
}

package org.agentmitra.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets somebody who wants to hold or give up an import in before its next chunk. Both want the import's row, and a
 * database may give it to the next chunk time and again.
 */
@Component
class ImportStops {
    /** Nobody waits longer for one chunk; a request that died with its process holds up nothing. */
    private static final Duration VALID = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final TransactionTemplate alone;
    private final Clock clock;

    ImportStops(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Moves the import between two chunks. @param move takes the import's row */
    void between(UUID id, Runnable move) {
        ask(id);
        try {
            move.run();
        } finally {
            // Whoever has the row keeps it to the end of the transaction.
            alone.executeWithoutResult(status -> jdbc.sql("delete from import_stops where import_id = ?")
                    .param(id)
                    .update());
        }
    }

    /** Whether somebody waits for the import's row. */
    boolean asked(UUID id) {
        return jdbc.sql("select count(*) from import_stops where import_id = ? and asked_at > ?")
                        .params(id, now().minus(VALID))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void ask(UUID id) {
        try {
            alone.executeWithoutResult(status -> {
                if (jdbc.sql("update import_stops set asked_at = ? where import_id = ?")
                                .params(now(), id)
                                .update()
                        == 0) {
                    jdbc.sql("insert into import_stops (asked_at, import_id) values (?, ?)")
                            .params(now(), id)
                            .update();
                }
            });
        } catch (DataIntegrityViolationException asked) {
            // Somebody else asks at the same moment; that stops it as well.
            return;
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}

package org.agentmitra.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.reviews.FindingStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets what imports staged and found, thirty days after they came to rest (IMPORT.md, "Choices"). One that was never
 * started, or is paused, is cancelled first: without its staged rows it could not run.
 */
@Component
class StagingPurge {
    static final Duration KEPT = Duration.ofDays(30);

    private static final int AT_ONCE = 100;
    private static final Logger log = LoggerFactory.getLogger(StagingPurge.class);

    private final ImportStates states;
    private final ImportWork work;
    private final FindingStore findings;
    private final ObjectProvider<RowAmendments> amendments;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StagingPurge(
            ImportStates states,
            ImportWork work,
            FindingStore findings,
            ObjectProvider<RowAmendments> amendments,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.states = states;
        this.work = work;
        this.findings = findings;
        this.amendments = amendments;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.clock = clock;
    }

    /** @return how many imports were purged */
    int run() {
        int purged = 0;
        List<UUID> rested = rested();
        while (!rested.isEmpty()) {
            rested.forEach(id -> transaction.executeWithoutResult(status -> purge(id)));
            purged += rested.size();
            rested = rested();
        }
        if (purged > 0) {
            log.info("Forgot the staged rows of {} imports", purged);
        }
        return purged;
    }

    /** Imports at rest, or on hold, for long enough; one that is being checked, run or taken back is not. */
    private List<UUID> rested() {
        return jdbc.sql("""
                select id from imports
                where purged_at is null and (status not in ('CHECKING', 'RUNNING') or paused_at is not null)
                    and (undo_asked_at is null or undo_ended_at is not null)
                    and coalesce(finished_at, paused_at, checked_at, uploaded_at) < :limit
                order by id fetch first :rows rows only
                """)
                .param("limit", now().minus(KEPT))
                .param("rows", AT_ONCE)
                .query((row, index) -> row.getObject(1, UUID.class))
                .list();
    }

    private void purge(UUID id) {
        Import found = states.load(id);
        if (!found.status().finished()) {
            states.cancel(id, null);
            events.publishEvent(new ImportRevised(id, null, ImportRevised.Why.GIVEN_UP));
        }
        work.target(found.template()).purge(id);
        findings.purge(id);
        amendments.getObject().purge(id);
        jdbc.sql("update imports set purged_at = ? where id = ?")
                .params(now(), id)
                .update();
        events.publishEvent(new ImportMoved(
                null, "import.purged", id, Map.of("status", found.status().name())));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}

package org.agentmitra.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.journals.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Says when the portal works on which import: on one at a time of each agent, on the smallest of those that wait, but on
 * one that waited long before any other. Who has the turn keeps it until its work is done or held; that follows from the
 * states of imports, so that nothing has to be given back by a process that died.
 */
@Component
class ImportTurns {
    /** Longer than this nobody waits behind smaller ones. */
    static final Duration LONG = Duration.ofMinutes(10);

    /** Imports that the portal has something to do for, and that stand in its queue. */
    private static final String WANTED = """
             (i.status in ('CHECKING', 'RUNNING') or i.status = 'UPLOADED' and i.repeats is null) and i.paused_at is null
            and exists (select 1 from scheduled_tasks s where s.task_instance = cast(i.id as varchar(36))
                and s.task_name in ('%s', '%s')) """.formatted(ImportTasks.CHECK, ImportTasks.RUN);

    private final JdbcClient jdbc;
    private final ImportQueue queue;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportTurns(JdbcClient jdbc, ImportQueue queue, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.queue = queue;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What is to be done with a task. */
    enum Turn {
        /** Work on it. */
        GO,
        /** Keep it in the queue: somebody holds it, or another import of its agent comes first. */
        ASIDE,
        /** Its work is done or no longer wanted. */
        GONE
    }

    /** An import as far as the queue has to know it. */
    private record Place(UUID id, UUID owner, ImportStatus status, boolean paused) {
        Turn turn(Work work) {
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

    /** Whether it is the import's turn; it has it from then on. */
    Turn take(UUID id, Work work) {
        Place place = find(id).orElse(null);
        if (place == null) {
            return Turn.GONE;
        }
        Turn turn = place.turn(work);
        return turn == Turn.GO && !takes(place) ? Turn.ASIDE : turn;
    }

    /** How the work on it stands after some was done; calls the agent's next one when it has left its place. */
    Turn after(UUID id, Work work) {
        Place place = find(id).orElse(null);
        if (place == null) {
            return Turn.GONE;
        }
        Turn turn = place.turn(work);
        if (turn != Turn.GO) {
            next(place.owner, id).ifPresent(queue::call);
        }
        return turn;
    }

    /** Whether it waits for another import of its agent. */
    boolean waits(UUID id) {
        return find(id).flatMap(place -> holder(place.owner, false))
                .filter(holder -> !holder.equals(id))
                .map(this::wanted)
                .orElse(false);
    }

    /** Whether other work in the queue could be done now if somebody had a hand free. */
    boolean othersWait(UUID id) {
        return jdbc.sql("select task_instance from scheduled_tasks where not picked and execution_time <= ?"
                        + " and task_instance <> ? fetch first 1 rows only")
                .params(now(), id.toString())
                .query(String.class)
                .optional()
                .isPresent();
    }

    private boolean takes(Place place) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                UUID holder = holder(place.owner, true).orElse(null);
                return place.id.equals(holder) || (holder == null || !wanted(holder)) && isNext(place, holder);
            }));
        } catch (DataIntegrityViolationException quicker) {
            // Another node gave the agent's first turn to another import.
            return false;
        }
    }

    private boolean isNext(Place place, @Nullable UUID holder) {
        UUID next = next(place.owner, null).orElse(place.id);
        if (!next.equals(place.id)) {
            queue.call(next);
            return false;
        }
        jdbc.sql(
                        holder == null
                                ? "insert into import_turns (import_id, owner_id) values (?, ?)"
                                : "update import_turns set import_id = ? where owner_id = ?")
                .params(place.id, place.owner)
                .update();
        return true;
    }

    private Optional<Place> find(UUID id) {
        return jdbc.sql(
                        "select id, coalesce(agent_id, uploaded_by) as owner, status, paused_at from imports where id = ?")
                .param(id)
                .query((row, n) -> new Place(
                        row.getObject("id", UUID.class),
                        row.getObject("owner", UUID.class),
                        ImportStatus.valueOf(row.getString("status")),
                        row.getObject("paused_at") != null))
                .optional();
    }

    private Optional<UUID> holder(UUID owner, boolean lock) {
        return jdbc.sql("select import_id from import_turns where owner_id = ?" + (lock ? " for update" : ""))
                .param(owner)
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional();
    }

    private boolean wanted(UUID id) {
        return jdbc.sql("select i.id from imports i where i.id = ? and" + WANTED)
                .param(id)
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional()
                .isPresent();
    }

    /** The one that comes next of an owner. @param left one that has just left its place; null for none */
    private Optional<UUID> next(UUID owner, @Nullable UUID left) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("owner", owner);
        parameters.put("left", left == null ? owner : left);
        parameters.put("long", now().minus(LONG));
        return jdbc.sql("select i.id from imports i where (i.agent_id = :owner or i.agent_id is null and"
                        + " i.uploaded_by = :owner) and i.id <> :left and" + WANTED
                        + "order by case when coalesce(i.started_at, i.uploaded_at) < :long then -1 else i.file_bytes end,"
                        + " i.id fetch first 1 rows only")
                .params(parameters)
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}

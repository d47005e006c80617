package org.agentmitra.jobs;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.agentmitra.journals.ImportJournal;
import org.agentmitra.recognition.Recognised;
import org.agentmitra.shared.NotFound;
import org.agentmitra.targets.Tally;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves imports from state to state, and keeps who moved them and when. */
@Service
@Transactional
class ImportStates {
    private final Imports imports;
    private final ImportCounts counts;
    private final ImportJournal journal;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportStates(
            Imports imports,
            ImportCounts counts,
            ImportJournal journal,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.imports = imports;
        this.counts = counts;
        this.journal = journal;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Import load(UUID id) {
        return imports.findById(id).orElseThrow(() -> new NotFound("import", id));
    }

    public void uploaded(Import fresh) {
        imports.saveAndFlush(fresh);
        remember(fresh, fresh.broughtBy());
        publish(fresh, fresh.broughtBy(), "import.uploaded", ImportMoved.reading(fresh));
    }

    public void awaitMapping(UUID id, @Nullable UUID actor) {
        change(load(id), actor, Import::awaitMapping);
    }

    /** Has it checked from its beginning, as somebody says it is to be read. */
    public void map(UUID id, UUID actor, Recognised read, String mapping, LocalDate asOf) {
        Import found = load(id);
        change(found, actor, moved -> moved.map(read, mapping, asOf));
        counts.reset(id, read.headerRow());
        Map<String, Object> details = ImportMoved.reading(found);
        details.put("headerRow", read.headerRow());
        publish(found, actor, "import.mapped", details);
    }

    /** Lets a file be checked that waits for somebody's word; from here on its page shows the check. */
    public void confirm(UUID id, UUID actor) {
        change(load(id), actor, Import::beginCheck);
    }

    /** Begins or goes on with the check; false when there is nothing to check any more. */
    public boolean beginCheck(UUID id) {
        Import found = load(id);
        if (found.status() == ImportStatus.UPLOADED) {
            change(found, null, Import::beginCheck);
        }
        return found.status() == ImportStatus.CHECKING;
    }

    /** @throws ImportCounts.Superseded when it was paused or given up meanwhile */
    public void checked(UUID id, Tally expected) {
        Import found = underway(id, ImportStatus.CHECKING);
        counts.expect(id, expected);
        change(found, null, moved -> moved.checked(now()));
    }

    /** Nobody else moves it until the transaction ends. */
    public void lock(UUID id) {
        locked(id);
    }

    /** As {@link #lock}. @throws WrongState when it cannot be started */
    public void expectStartable(UUID id) {
        ImportStatus status = locked(id).status();
        if (!status.canBecome(ImportStatus.RUNNING)) {
            throw new WrongState(status, ImportStatus.RUNNING.name());
        }
    }

    /**
     * Holds the import until the caller's transaction ends, for its rows to be corrected.
     *
     * @throws WrongState unless it is checked and waits to be started
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void correct(UUID id) {
        locked(id).correct();
        jdbc.sql("update imports set corrected_at = ? where id = ?")
                .params(OffsetDateTime.ofInstant(now(), ZoneOffset.UTC), id)
                .update();
    }

    /** Has it checked from its beginning as its rows were corrected. */
    public void checkAgain(UUID id, UUID actor) {
        Import found = load(id);
        change(found, actor, Import::beginCheck);
        counts.reset(id, found.place().headerRow());
    }

    public void start(UUID id, UUID actor) {
        change(load(id), actor, found -> found.start(now()));
        publish(load(id), actor, "import.started", Map.of());
    }

    /** @throws ImportCounts.Superseded when it was paused or given up meanwhile */
    public void complete(UUID id) {
        Import found = underway(id, ImportStatus.RUNNING);
        int failed = counts.settleFailed(id);
        change(found, null, moved -> moved.complete(failed, now()));
        publish(found, null, "import.finished", Map.of("status", found.status().name(), "failed", failed));
        events.publishEvent(ImportFinished.with(found, counts.done(id).orElse(Tally.NONE)));
    }

    /** Holds its check, once the chunk in hand is committed, or its run, whose chunk in hand comes to nothing; false when it is held already. */
    public boolean pause(UUID id, UUID actor) {
        Import found = locked(id);
        if (found.paused()) {
            return false;
        }
        found.hold(new Pause(now(), actor));
        tell(found, actor, "PAUSED", "import.paused");
        return true;
    }

    /** Lets its check or run go on; false when it does already. */
    public boolean resume(UUID id, UUID actor) {
        Import found = locked(id);
        if (!found.paused() && found.status().active()) {
            return false;
        }
        found.hold(null);
        tell(found, actor, "RESUMED", "import.resumed");
        return true;
    }

    /** Has a check begin again. */
    public void restart(UUID id) {
        counts.reset(id, load(id).place().headerRow());
    }

    private void tell(Import changed, UUID actor, String entry, String action) {
        imports.saveAndFlush(changed);
        journal.add(changed.id(), entry, actor);
        publish(changed, actor, action, Map.of("status", changed.status().name()));
    }

    /** The database was away under its check or run. @param since when that was noticed first */
    public void interrupted(UUID id, Instant since) {
        int marked = jdbc.sql("update imports set interrupted_at = ? where id = ? and interrupted_at is null"
                        + " and status in ('CHECKING', 'RUNNING')")
                .params(OffsetDateTime.ofInstant(since, ZoneOffset.UTC), id)
                .update();
        if (marked == 1) {
            journal.add(id, "INTERRUPTED", null);
        }
    }

    /** It makes headway, in the transaction that does. */
    public void goesOn(UUID id) {
        if (jdbc.sql("update imports set interrupted_at = null where id = ? and interrupted_at is not null")
                        .param(id)
                        .update()
                == 1) {
            journal.add(id, "CONTINUED", null);
        }
    }

    /**
     * Ends it; a chunk of the run that is in hand comes to nothing. After this transaction nothing of it is applied any
     * more.
     *
     * @param actor null for the portal itself
     */
    public void cancel(UUID id, @Nullable UUID actor) {
        Import found = locked(id);
        change(found, actor, moved -> moved.cancel(now()));
        Tally done = counts.done(id).orElse(Tally.NONE);
        publish(found, actor, "import.cancelled", Map.of("created", done.created(), "updated", done.updated()));
    }

    public void fail(UUID id, String messageKey, List<String> arguments, @Nullable String reference) {
        Import found = locked(id);
        if (found.status().finished()) {
            return;
        }
        change(found, null, moved -> moved.fail(messageKey, arguments, reference, now()));
        publish(found, null, "import.finished", Map.of("status", found.status().name(), "reason", messageKey));
        events.publishEvent(ImportFinished.without(found));
    }

    private void change(Import found, @Nullable UUID actor, Consumer<Import> verb) {
        verb.accept(found);
        remember(imports.saveAndFlush(found), actor);
    }

    private void remember(Import moved, @Nullable UUID actor) {
        journal.add(moved.id(), moved.status().name(), actor);
    }

    private Import locked(UUID id) {
        return imports.findLockedById(id).orElseThrow(() -> new NotFound("import", id));
    }

    private Import underway(UUID id, ImportStatus expected) {
        Import found = locked(id);
        if (found.paused() || found.status() != expected) {
            throw new ImportCounts.Superseded(id);
        }
        goesOn(id);
        return found;
    }

    private void publish(Import moved, @Nullable UUID actor, String action, Map<String, Object> details) {
        events.publishEvent(new ImportMoved(actor, action, moved.id(), details));
    }

    private Instant now() {
        return clock.instant();
    }
}

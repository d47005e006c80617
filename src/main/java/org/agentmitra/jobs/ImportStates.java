package org.agentmitra.jobs;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.agentmitra.formats.Recognised;
import org.agentmitra.shared.NotFound;
import org.agentmitra.targets.Tally;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves imports from state to state, and keeps who moved them and when. */
@Service
@Transactional
class ImportStates {
    private final Imports imports;
    private final ImportCounts counts;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportStates(Imports imports, ImportCounts counts, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.imports = imports;
        this.counts = counts;
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
        remember(fresh, fresh.uploadedBy());
        publish(fresh, fresh.uploadedBy(), "import.uploaded", Map.of("template", fresh.template()));
    }

    public void awaitMapping(UUID id, UUID actor) {
        change(load(id), actor, Import::awaitMapping);
    }

    /** Has it checked from its beginning, as somebody says it is to be read. */
    public void map(UUID id, UUID actor, Recognised read, String mapping) {
        Import found = load(id);
        change(found, actor, moved -> moved.map(read, mapping));
        counts.reset(id, read.headerRow());
        Map<String, Object> details = Map.of("template", found.template(), "headerRow", read.headerRow());
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

    public void checked(UUID id, Tally expected) {
        counts.expect(id, expected);
        change(load(id), null, found -> found.checked(now()));
    }

    public void start(UUID id, UUID actor) {
        change(load(id), actor, found -> found.start(now()));
        publish(load(id), actor, "import.started", Map.of());
    }

    public void complete(UUID id) {
        int failed = counts.settleFailed(id);
        Import found = load(id);
        change(found, null, moved -> moved.complete(failed, now()));
        publish(found, null, "import.finished", Map.of("status", found.status().name(), "failed", failed));
        events.publishEvent(ImportFinished.with(found, counts.done(id).orElse(Tally.NONE)));
    }

    /** @param actor null for the portal itself */
    public void cancel(UUID id, @Nullable UUID actor) {
        Import found = load(id);
        change(found, actor, moved -> moved.cancel(now()));
        publish(found, actor, "import.cancelled", Map.of());
    }

    public void fail(UUID id, String messageKey, List<String> arguments, @Nullable String reference) {
        Import found = load(id);
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
        jdbc.sql("insert into import_transitions (import_id, status, actor_id, recorded_at) values (?, ?, ?, ?)")
                .param(1, moved.id())
                .param(2, moved.status().name())
                .param(3, actor, Types.OTHER)
                .param(4, OffsetDateTime.ofInstant(now(), ZoneOffset.UTC))
                .update();
    }

    private void publish(Import moved, @Nullable UUID actor, String action, Map<String, Object> details) {
        events.publishEvent(new ImportMoved(actor, action, moved.id(), details));
    }

    private Instant now() {
        return clock.instant();
    }
}

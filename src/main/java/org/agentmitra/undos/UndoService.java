package org.agentmitra.undos;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.chores.ChoreQueue;
import org.agentmitra.jobs.FinishedImport;
import org.agentmitra.jobs.FinishedImports;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins undos, inside the viewer's scope. */
@Service
@Transactional
class UndoService {
    static final String PERMISSION = "imports.undo";

    private final FinishedImports imports;
    private final Reversals reversals;
    private final UndoStore store;
    private final ChoreQueue queue;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UndoService(
            FinishedImports imports,
            Reversals reversals,
            UndoStore store,
            @Qualifier("importUndoQueue") ChoreQueue queue,
            ApplicationEventPublisher events,
            Clock clock) {
        this.imports = imports;
        this.reversals = reversals;
        this.store = store;
        this.queue = queue;
        this.events = events;
        this.clock = clock;
    }

    /** Message key of why the import cannot be taken back; empty when it can, or if it is or was. */
    Optional<String> hindrance(FinishedImport of) {
        String key = null;
        if (reversals.find(of.target()).isEmpty()) {
            key = "undos.hindrance.kind";
        } else if (!of.rested()) {
            key = "undos.hindrance.unfinished";
        } else if (of.purged() || of.keptUntil() == null || of.keptUntil().isBefore(clock.instant())) {
            key = "undos.hindrance.late";
        } else if (of.appliedTo() <= of.headerRow()) {
            key = "undos.hindrance.nothing";
        }
        return Optional.ofNullable(key);
    }

    /**
     * Has the import taken back, or lets that go on where it broke off.
     *
     * @throws Refused when it cannot be, or was asked for before
     */
    public void begin(Viewer viewer, UUID id, String reason) {
        FinishedImport of = reversals.get(viewer, PERMISSION, id);
        hindrance(of).ifPresent(key -> {
            throw new Refused("reason", key);
        });
        if (store.resume(id)) {
            imports.resumeUndo(id, viewer.user());
        } else if (imports.beginUndo(id, viewer.user(), clock.instant())) {
            store.add(id, viewer.user(), viewer.name(), reason, of.headerRow(), of.appliedTo());
        } else {
            throw new Refused("reason", "undos.again");
        }
        events.publishEvent(new UndoMoved(viewer.user(), "import.undo-asked", id, Map.of("reason", reason)));
        queue.run(id);
    }
}

package org.agentmitra.undos;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.agentmitra.chores.Chore;
import org.agentmitra.jobs.FinishedImports;
import org.agentmitra.jobs.Outage;
import org.agentmitra.targets.Reversal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Takes an import back, chunk by chunk: first the records of all rows, then whom they are about. What a chunk committed
 * stays, whatever happens to the next.
 */
@Component
class UndoRun implements Chore {
    /** Rows in one transaction. */
    private static final int CHUNK = 5_000;

    private static final Logger log = LoggerFactory.getLogger(UndoRun.class);

    private final UndoStore store;
    private final Reversals reversals;
    private final FinishedImports imports;
    private final UndoChunks chunks;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final int size;

    @Autowired
    UndoRun(
            UndoStore store,
            Reversals reversals,
            FinishedImports imports,
            UndoChunks chunks,
            ApplicationEventPublisher events,
            Clock clock) {
        this(store, reversals, imports, chunks, events, clock, CHUNK);
    }

    UndoRun(
            UndoStore store,
            Reversals reversals,
            FinishedImports imports,
            UndoChunks chunks,
            ApplicationEventPublisher events,
            Clock clock,
            int size) {
        this.store = store;
        this.reversals = reversals;
        this.imports = imports;
        this.chunks = chunks;
        this.events = events;
        this.clock = clock;
        this.size = size;
    }

    /** One undo under way. */
    private record Task(Undo undo, Reversal reversal, Reversal.Work work, int headerRow) {
        UUID id() {
            return undo.importId();
        }

        /** The row whose turn it is at the position, as the row behind the header is at the first. */
        int row(int position) {
            return reversal.backwards() ? headerRow + undo.endsAt() + 1 - position : position;
        }
    }

    /** What is done to the rows behind one number up to another, in one transaction. */
    private interface Step {
        void take(int from, int to);
    }

    /**
     * Goes on from where it stands.
     *
     * @param stop asked between chunks
     * @return false when it should come back: it was stopped, an import into the same book is under way, or the database
     *     is away
     */
    @Override
    public boolean run(UUID id, BooleanSupplier stop) {
        Undo undo = store.find(id).filter(Undo::active).orElse(null);
        if (undo == null) {
            return true;
        }
        if (imports.isBookBusy(id)) {
            return false;
        }
        try {
            return takeBack(task(undo), stop);
        } catch (UndoStore.Superseded done) {
            return true;
        } catch (RuntimeException failed) {
            return failed(undo, failed, stop);
        }
    }

    private Task task(Undo undo) {
        UUID id = undo.importId();
        return new Task(
                undo, reversals.of(id), reversals.work(undo), imports.load(id).headerRow());
    }

    private boolean takeBack(Task task, BooleanSupplier stop) {
        Step records = eachAlone(task, (from, to) -> takeRecords(task, from, to), (from, to) -> giveUp(task, from, to));
        // Who cannot be let go stays.
        Step people = eachAlone(
                task, (from, to) -> takePeople(task, from, to), (from, to) -> store.movePeople(task.id(), from, to));
        if (!each(task.undo.position(), task.undo.endsAt(), records, stop)
                || !each(task.undo.peoplePosition(), task.undo.endsAt(), people, stop)) {
            return false;
        }
        chunks.run(() -> finish(task));
        return true;
    }

    private boolean each(int position, int end, Step step, BooleanSupplier stop) {
        int from = position;
        while (from < end) {
            if (stop.getAsBoolean()) {
                return false;
            }
            int to = Math.min(from + size, end);
            step.take(from, to);
            from = to;
        }
        return true;
    }

    /** A row that the database refuses to let go is found by halving, and is the only one to fail. */
    private Step eachAlone(Task task, Step step, Step otherwise) {
        return new Step() {
            @Override
            public void take(int from, int to) {
                try {
                    chunks.run(() -> step.take(from, to));
                } catch (DataIntegrityViolationException held) {
                    if (to - from == 1) {
                        log.warn("Row {} of import {} cannot be taken back", to, task.id(), held);
                        chunks.run(() -> otherwise.take(from, to));
                    } else {
                        int middle = (from + to) >>> 1;
                        take(from, middle);
                        take(middle, to);
                    }
                }
            }
        };
    }

    private void giveUp(Task task, int from, int to) {
        store.moveRecords(task.id(), from, to);
        store.addFailed(task.id(), task.reversal.row(task.id(), task.row(to)));
    }

    private void takeRecords(Task task, int from, int to) {
        store.moveRecords(task.id(), from, to);
        int first = Math.min(task.row(from + 1), task.row(to));
        int last = Math.max(task.row(from + 1), task.row(to));
        Reversal.Reversed reversed = task.reversal.records(task.work, first, last);
        store.add(task.id(), reversed);
        Reversal.Counts counts = reversed.counts();
        publish(
                task,
                "import.undo-step",
                Map.of(
                        "fromRow", first,
                        "toRow", last,
                        "removed", counts.removed(),
                        "restored", counts.restored(),
                        "confirmed", counts.confirmed(),
                        "kept", reversed.kept().size()));
    }

    private void takePeople(Task task, int from, int to) {
        store.movePeople(task.id(), from, to);
        Reversal.People people = task.reversal.people(task.work, from + 1, to);
        store.add(task.id(), people);
        if (people.removed() + people.restored() > 0) {
            publish(
                    task,
                    "import.undo-step",
                    Map.of(
                            "fromRow",
                            from + 1,
                            "toRow",
                            to,
                            "peopleRemoved",
                            people.removed(),
                            "peopleRestored",
                            people.restored()));
        }
    }

    private void finish(Task task) {
        store.finish(task.id());
        imports.endUndo(task.id(), true, clock.instant());
        Undo done = store.find(task.id()).orElse(task.undo);
        publish(
                task,
                "import.undone",
                Map.of(
                        "removed", done.counts().removed(),
                        "restored", done.counts().restored(),
                        "confirmed", done.counts().confirmed(),
                        "kept", done.kept(),
                        "failed", done.failed(),
                        "peopleRemoved", done.people().removed(),
                        "peopleRestored", done.people().restored()));
    }

    private boolean failed(Undo undo, RuntimeException failure, BooleanSupplier stop) {
        if (stop.getAsBoolean() || Thread.currentThread().isInterrupted() || Outage.is(failure)) {
            log.warn("The undo of import {} waits: {}", undo.importId(), failure.toString());
            return false;
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        log.error("The undo of import {} broke off, reference {}", undo.importId(), reference, failure);
        chunks.run(() -> {
            store.breakOff(undo.importId(), reference);
            imports.endUndo(undo.importId(), false, clock.instant());
        });
        return true;
    }

    private void publish(Task task, String action, Map<String, Object> details) {
        events.publishEvent(new UndoMoved(task.undo.askedBy(), action, task.id(), details));
    }
}

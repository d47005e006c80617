package org.agentmitra.jobs;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.agentmitra.journals.DoneChunk;
import org.agentmitra.journals.ImportJournal;
import org.agentmitra.journals.Lap;
import org.agentmitra.journals.Work;
import org.agentmitra.reviews.FindingStore;
import org.agentmitra.targets.ImportContext;
import org.agentmitra.targets.ImportTarget;
import org.agentmitra.targets.Tally;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes records of the staged rows, chunk by chunk. What a chunk committed stays, whatever happens to the next. */
@Component
class ImportRun {
    private final ImportStates states;
    private final ImportWork work;
    private final ImportCounts counts;
    private final Chunks chunks;
    private final Mishaps mishaps;
    private final FindingStore findings;
    private final ImportJournal journal;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ImportRun(
            ImportStates states,
            ImportWork work,
            ImportCounts counts,
            Chunks chunks,
            Mishaps mishaps,
            FindingStore findings,
            ImportJournal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.states = states;
        this.work = work;
        this.counts = counts;
        this.chunks = chunks;
        this.mishaps = mishaps;
        this.findings = findings;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Runs the import from where it stands.
     *
     * @param stop asked between chunks
     * @return false when it was stopped before the end
     */
    boolean run(UUID id, BooleanSupplier stop) {
        mishaps.tell(id);
        Import of = states.load(id);
        if (of.status() != ImportStatus.RUNNING) {
            return true;
        }
        try {
            return applyRows(of, stop);
        } catch (ImportCounts.Superseded held) {
            return true;
        } catch (RuntimeException failed) {
            return mishaps.failed(id, failed, stop);
        }
    }

    private boolean applyRows(Import of, BooleanSupplier stop) {
        ImportTarget target = work.target(of.template());
        ImportContext context = work.context(of);
        ImportCounts.Position at = counts.position(of.id());
        Lap lap = new Lap(clock);
        Stride stride = new Stride(Chunks.SIZE, target.atOnce());
        int position = at.run();
        while (position < at.check()) {
            if (stop.getAsBoolean()) {
                return false;
            }
            int from = position;
            int to = Math.min(position + stride.rows(), at.check());
            chunks.run(() -> commit(context, target, from, to, lap));
            stride.took(lap.latest());
            lap.next();
            position = to;
        }
        states.complete(of.id());
        return true;
    }

    private void commit(ImportContext context, ImportTarget target, int from, int to, Lap lap) {
        counts.expectRun(context.id(), from);
        Tally tally = target.apply(context, from + 1, to);
        // Not before: whoever pauses or gives it up does not wait for the chunk in hand, which then comes to nothing.
        counts.moveRun(context.id(), from, to);
        counts.add(context.id(), tally);
        if (tally.failed() > 0) {
            findings.explainFailed(context.id(), target, from + 1, to);
        }
        states.goesOn(context.id());
        journal.add(context.id(), Work.RUN, DoneChunk.applied(from + 1, to, tally, lap.took()));
        Map<String, Object> details = Map.of(
                "fromRow", from + 1,
                "toRow", to,
                "created", tally.created(),
                "updated", tally.updated(),
                "unchanged", tally.unchanged(),
                "duplicate", tally.duplicate(),
                "failed", tally.failed());
        events.publishEvent(new ImportMoved(context.actor(), "import.chunk-applied", context.id(), details));
    }
}

package org.agentmitra.jobs;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.agentmitra.formats.RowReader;
import org.agentmitra.journals.DoneChunk;
import org.agentmitra.journals.ImportJournal;
import org.agentmitra.journals.Lap;
import org.agentmitra.journals.Work;
import org.agentmitra.reviews.FindingStore;
import org.agentmitra.sheets.SheetRow;
import org.agentmitra.sheets.UnreadableFile;
import org.agentmitra.targets.Finding;
import org.agentmitra.targets.ImportContext;
import org.agentmitra.targets.ImportTarget;
import org.agentmitra.targets.TypedRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The dry run: types every row, lets the target look at it, keeps what is to be said. Nothing reaches the book. */
@Component
class ImportCheck {
    /** Each time settles a level of those who lead each other; no insurer has so many. */
    private static final int TIMES = 30;

    private final ImportStates states;
    private final ImportWork work;
    private final ImportCounts counts;
    private final FindingStore findings;
    private final Chunks chunks;
    private final Mishaps mishaps;
    private final ImportJournal journal;
    private final Clock clock;

    ImportCheck(
            ImportStates states,
            ImportWork work,
            ImportCounts counts,
            FindingStore findings,
            Chunks chunks,
            Mishaps mishaps,
            ImportJournal journal,
            Clock clock) {
        this.states = states;
        this.work = work;
        this.counts = counts;
        this.findings = findings;
        this.chunks = chunks;
        this.mishaps = mishaps;
        this.journal = journal;
        this.clock = clock;
    }

    /** Rows that are checked together, and the number of the last row that was read for them. */
    private record Chunk(List<TypedRow> rows, List<Finding> problems, int lastRow, int skipped) {}

    /**
     * Checks the import from where it stands.
     *
     * @param stop asked between chunks
     * @return false when it was stopped before the end
     */
    boolean run(UUID id, BooleanSupplier stop) {
        mishaps.tell(id);
        if (!states.beginCheck(id)) {
            return true;
        }
        Import of = states.load(id);
        try {
            return checkRows(of, stop);
        } catch (ImportCounts.Superseded held) {
            return true;
        } catch (UnreadableFile unreadable) {
            List<String> arguments =
                    unreadable.arguments().stream().map(Object::toString).toList();
            states.fail(id, unreadable.messageKey(), arguments, null);
            return true;
        } catch (IOException | RuntimeException failed) {
            return mishaps.failed(id, failed, stop);
        }
    }

    private boolean checkRows(Import of, BooleanSupplier stop) throws IOException {
        ImportTarget target = work.target(of.template());
        ImportContext context = work.context(of);
        RowReader reader = work.reader(of);
        int position = counts.position(of.id()).check();
        try (Source source = work.source(of, position)) {
            Lap lap = new Lap(clock);
            Chunk chunk = next(source, reader);
            while (chunk != null) {
                if (stop.getAsBoolean()) {
                    return false;
                }
                commit(context, target, position, chunk, lap);
                lap.next();
                position = chunk.lastRow;
                chunk = next(source, reader);
            }
        }
        settle(of, target, context, position);
        states.checked(of.id(), target.staged(of.id()));
        return true;
    }

    /** Rows that name others behind them are checked again; each time there are fewer, or nothing more to be known. */
    private void settle(Import of, ImportTarget target, ImportContext context, int position) throws IOException {
        Set<Integer> before = Set.of();
        Set<Integer> open = target.unsettled(of.id());
        for (int time = 0; time < TIMES && !open.isEmpty() && !open.equals(before); time++) {
            again(of, target, context, position, open);
            before = open;
            open = target.unsettled(of.id());
        }
        chunks.run(() -> target.settle(of.id()));
    }

    private void again(Import of, ImportTarget target, ImportContext context, int position, Set<Integer> numbers)
            throws IOException {
        TreeSet<Integer> open = new TreeSet<>(numbers);
        TypedRows typed = new TypedRows(work.reader(of));
        try (Source source = work.source(of, Math.max(of.place().headerRow(), open.first() - 1))) {
            SheetRow raw = source.next();
            while (raw != null && !open.isEmpty()) {
                if (open.remove(raw.number())) {
                    typed.add(raw, source.word(raw));
                }
                if (typed.rows().size() == Chunks.SIZE
                        || open.isEmpty() && !typed.rows().isEmpty()) {
                    replace(context, target, position, typed);
                    typed = new TypedRows(work.reader(of));
                }
                raw = source.next();
            }
        }
    }

    private void replace(ImportContext context, ImportTarget target, int position, TypedRows typed) {
        chunks.run(() -> {
            // Whoever holds it or gives it up does not wait for these either.
            counts.moveCheck(context.id(), position, position, 0, 0);
            List<Finding> all = new ArrayList<>(typed.problems());
            all.addAll(target.check(context, typed.rows()));
            all.sort(Comparator.comparingInt(Finding::row));
            findings.replace(
                    context.id(), typed.rows().stream().map(TypedRow::number).toList(), all);
        });
    }

    private void commit(ImportContext context, ImportTarget target, int position, Chunk chunk, Lap lap) {
        chunks.run(() -> {
            counts.moveCheck(context.id(), position, chunk.lastRow, chunk.rows.size(), chunk.skipped);
            List<Finding> all = new ArrayList<>(chunk.problems);
            all.addAll(target.check(context, chunk.rows));
            all.sort(Comparator.comparingInt(Finding::row));
            findings.add(context.id(), all);
            states.goesOn(context.id());
            journal.add(
                    context.id(),
                    Work.CHECK,
                    DoneChunk.checked(position + 1, chunk.lastRow, chunk.rows.size(), all.size(), lap.took()));
        });
    }

    private static @Nullable Chunk next(Source source, RowReader reader) throws IOException {
        TypedRows typed = new TypedRows(reader);
        int skipped = 0;
        int last = 0;
        while (typed.rows().size() < Chunks.SIZE) {
            SheetRow raw = source.next();
            if (raw == null) {
                break;
            }
            last = raw.number();
            if (!typed.add(raw, source.word(raw))) {
                skipped++;
            }
        }
        return last == 0 ? null : new Chunk(typed.rows(), typed.problems(), last, skipped);
    }
}

package org.agentmitra.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.agentmitra.formats.Template;
import org.agentmitra.reviews.FindingStore;
import org.agentmitra.sheets.SheetRow;
import org.agentmitra.targets.Candidate;
import org.agentmitra.targets.Finding;
import org.agentmitra.targets.ImportContext;
import org.agentmitra.targets.ImportTarget;
import org.agentmitra.targets.TypedRow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks rows of a checked import again that somebody corrected, in the transaction of the correction. Whether somebody
 * may is the caller's to ask first.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Rechecks {
    /** Rows that are checked while somebody waits; more of them are the queue's work. */
    static final int AT_ONCE = 1_000;

    private final ImportStates states;
    private final ImportWork work;
    private final ImportCounts counts;
    private final ImportQueue queue;
    private final FindingStore findings;
    private final ApplicationEventPublisher events;

    Rechecks(
            ImportStates states,
            ImportWork work,
            ImportCounts counts,
            ImportQueue queue,
            FindingStore findings,
            ApplicationEventPublisher events) {
        this.states = states;
        this.work = work;
        this.counts = counts;
        this.queue = queue;
        this.findings = findings;
        this.events = events;
    }

    /**
     * Holds the import for the corrections of this transaction. Who was asked about it as it was is asked no more.
     *
     * @throws WrongState unless it is checked and waits to be started
     */
    public void begin(UUID id, UUID actor) {
        states.correct(id);
        events.publishEvent(new ImportRevised(id, actor, ImportRevised.Why.ROWS_CHANGED));
    }

    /** By which the rows of the import are read. */
    @Transactional(readOnly = true)
    public Template template(UUID id) {
        return work.template(states.load(id));
    }

    /** Records of the book that a cell of the field may mean. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(UUID id, String field, String text) {
        Import of = states.load(id);
        return work.target(of.template()).candidates(work.context(of), field, text);
    }

    /**
     * What came of it.
     *
     * @param rows how many of the rows hold data
     * @param findings about them and those beside them; where the queue will find out the rest, about their cells alone
     */
    public record Result(int rows, List<Finding> findings) {}

    /** Checks the rows again and what depends on them. If that is much, the queue checks all of the import again. */
    public Result again(UUID id, UUID actor, Set<Integer> rows) {
        Import of = states.load(id);
        if (rows.size() > AT_ONCE) {
            checkAll(of, actor);
            return new Result(rows.size(), List.of());
        }
        TypedRows typed = new TypedRows(work.reader(of));
        read(of, rows, typed);
        int data = typed.rows().size();
        if (data == 0) {
            return new Result(0, List.of());
        }
        ImportTarget target = work.target(of.template());
        ImportContext context = work.context(of);
        Set<Integer> beside = new HashSet<>(target.beside(context, rows, typed.rows(), AT_ONCE + 1));
        beside.removeAll(rows);
        if (rows.size() + beside.size() > AT_ONCE) {
            checkAll(of, actor);
            return new Result(data, typed.problems());
        }
        read(of, beside, typed);
        return new Result(data, check(target, context, typed));
    }

    /** What is to be said of the cells of a row alone, as it is now. */
    @Transactional(readOnly = true)
    public List<Finding> look(UUID id, int row) {
        Import of = states.load(id);
        TypedRows typed = new TypedRows(work.reader(of));
        read(of, Set.of(row), typed);
        return typed.problems();
    }

    private List<Finding> check(ImportTarget target, ImportContext context, TypedRows typed) {
        List<TypedRow> rows = new ArrayList<>(typed.rows());
        rows.sort(Comparator.comparingInt(TypedRow::number));
        List<Finding> found = new ArrayList<>(typed.problems());
        found.addAll(target.check(context, rows));
        found.sort(Comparator.comparingInt(Finding::row));
        findings.replace(context.id(), rows.stream().map(TypedRow::number).toList(), found);
        target.settle(context.id());
        counts.expect(context.id(), target.staged(context.id()));
        return found;
    }

    /** Has every row checked again, as if the file had just come. */
    private void checkAll(Import of, UUID actor) {
        work.target(of.template()).purge(of.id());
        findings.purge(of.id());
        states.checkAgain(of.id(), actor);
        queue.check(of.id());
    }

    private void read(Import of, Set<Integer> numbers, TypedRows typed) {
        TreeSet<Integer> left = new TreeSet<>(numbers);
        if (left.isEmpty()) {
            return;
        }
        try (Source source = work.source(of, Math.max(of.place().headerRow(), left.first() - 1))) {
            SheetRow row = source.next();
            while (row != null && row.number() <= left.last()) {
                if (left.contains(row.number())) {
                    typed.add(row, source.word(row));
                }
                row = row.number() == left.last() ? null : source.next();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

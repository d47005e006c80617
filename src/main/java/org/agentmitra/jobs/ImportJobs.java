package org.agentmitra.jobs;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.formats.Expected;
import org.agentmitra.formats.MappedColumn;
import org.agentmitra.journals.ImportJournal;
import org.agentmitra.recognition.Recognised;
import org.agentmitra.reviews.FindingStore;
import org.agentmitra.shared.Refused;
import org.agentmitra.sheets.Layout;
import org.agentmitra.targets.ImportContext;
import org.agentmitra.targets.ImportTarget;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What may be done with an import, for modules whose pages offer it. Whether somebody may is theirs to ask first.
 * Methods that move one throw {@link WrongState} when it stands where that cannot be.
 */
@Component
@Transactional
public class ImportJobs {
    private final ImportStates states;
    private final ImportQueue queue;
    private final ImportTurns turns;
    private final ImportStops stops;
    private final ImportWork work;
    private final Mappings mappings;
    private final SourceFiles files;
    private final FindingStore findings;
    private final FinishedImports finished;
    private final ImportJournal journal;
    private final ObjectProvider<StartGate> gates;
    private final ObjectProvider<RowAmendments> amendments;
    private final ApplicationEventPublisher events;

    ImportJobs(
            ImportStates states,
            ImportQueue queue,
            ImportTurns turns,
            ImportStops stops,
            ImportWork work,
            Mappings mappings,
            SourceFiles files,
            FindingStore findings,
            FinishedImports finished,
            ImportJournal journal,
            ObjectProvider<StartGate> gates,
            ObjectProvider<RowAmendments> amendments,
            ApplicationEventPublisher events) {
        this.states = states;
        this.queue = queue;
        this.turns = turns;
        this.stops = stops;
        this.work = work;
        this.mappings = mappings;
        this.files = files;
        this.findings = findings;
        this.finished = finished;
        this.journal = journal;
        this.gates = gates;
        this.amendments = amendments;
        this.events = events;
    }

    /** Lets a file be checked that waits for somebody's word. */
    public void confirm(UUID id, UUID actor) {
        states.confirm(id, actor);
        queue.check(id);
    }

    /** Has it checked from its beginning, as the book is by now; what was corrected stays. */
    public void checkAnew(UUID id, UUID actor) {
        forget(states.load(id));
        states.checkAgain(id, actor);
        events.publishEvent(new ImportRevised(id, actor, ImportRevised.Why.READ_ANEW));
        queue.check(id);
    }

    /** Whether an import into its book was taken back, or is being, since its rows were compared with the book. */
    public boolean isOutdated(UUID id) {
        return finished.undoneSinceCheck(id);
    }

    /** Has it checked from its beginning, as somebody says it is to be read; what an earlier check found is forgotten. */
    public void map(UUID id, UUID actor, Recognised read) {
        Import found = states.load(id);
        forget(found);
        if (found.place().read().separator() != read.layout().separator()) {
            // Corrections name columns by their places, which are others now.
            amendments.getObject().purge(id);
        }
        states.map(id, actor, read, mappings.write(read.columns()), work.asOf(found, read));
        events.publishEvent(new ImportRevised(id, actor, ImportRevised.Why.READ_ANEW));
        queue.check(id);
    }

    /**
     * Begins to make records of the rows.
     *
     * @return false when somebody else has to agree first, and is asked
     * @throws Refused when an import into the same book was taken back since its rows were compared with it
     */
    public boolean start(UUID id, UUID actor) {
        if (finished.undoneSinceCheck(id)) {
            throw new Refused("user", "imports.outdated");
        }
        states.expectStartable(id);
        if (gates.stream().anyMatch(gate -> gate.holds(id, actor))) {
            return false;
        }
        states.start(id, actor);
        queue.run(id);
        return true;
    }

    /** Holds its check or run at the next chunk; does nothing when it is held already. */
    public void pause(UUID id, UUID actor) {
        stops.between(id, () -> states.pause(id, actor));
    }

    /** Lets its check or run go on where it was paused; does nothing when it does already. */
    public void resume(UUID id, UUID actor) {
        if (states.resume(id, actor)) {
            Import found = states.load(id);
            if (found.status() == ImportStatus.RUNNING) {
                queue.run(id);
            } else {
                compareAnew(found);
                queue.check(id);
            }
        }
    }

    /** Rows that were compared with the book before an undo of another import are compared with it again. */
    private void compareAnew(Import paused) {
        if (finished.undoneSinceCheck(paused.id())) {
            forget(paused);
            states.restart(paused.id());
        }
    }

    private void forget(Import found) {
        work.target(found.template()).purge(found.id());
        findings.purge(found.id());
    }

    /** Stops the import at the next chunk, and returns when that is committed; what is committed stays. */
    public void cancel(UUID id, @Nullable UUID actor) {
        stops.between(id, () -> states.cancel(id, actor));
        events.publishEvent(new ImportRevised(id, actor, ImportRevised.Why.GIVEN_UP));
    }

    /** Whether it waits in the queue for another import of its agent. */
    public boolean waits(UUID id) {
        return turns.waits(id);
    }

    /** Says in the audit that somebody takes rows of it away. */
    public void exported(UUID id, UUID actor) {
        journal.add(id, "EXPORTED", actor);
        events.publishEvent(new ImportMoved(actor, "import.exported", id, Map.of()));
    }

    /** Says in the audit that somebody takes the report of it away. @param rows of the file that the report tells of */
    public void reported(UUID id, UUID actor, int rows) {
        journal.add(id, "REPORTED", actor);
        events.publishEvent(new ImportMoved(actor, "import.exported", id, Map.of("report", true, "rows", rows)));
    }

    /** @param template key of the import's template */
    public ImportTarget target(String template) {
        return work.target(template);
    }

    /** @param mapping as it is stored with the import */
    public List<MappedColumn> columns(String mapping) {
        return mappings.read(mapping);
    }

    /** The rows of one of its sheets behind the given row number, as they stand in the file; to be closed. */
    public Source rows(UUID id, Layout layout, int sheet, int afterRow) throws IOException {
        return files.open(states.load(id), layout, sheet, afterRow, null);
    }

    /**
     * The beginning of its file.
     *
     * @throws org.agentmitra.sheets.UnreadableFile when it cannot be read so
     */
    public FileHead head(UUID id, Layout layout) throws IOException {
        return files.head(states.load(id), layout);
    }

    /** What the rows of its file are expected to be about. */
    public Expected expected(UUID id) {
        return work.expected(states.load(id));
    }

    /** The same of a file that goes into the book and is no import yet. */
    public Expected expected(ImportContext.Book book) {
        return work.expected(book);
    }

    /** The rows of its file behind the given row number, as people corrected them; to be closed. */
    public Source rows(UUID id, int afterRow) throws IOException {
        return work.source(states.load(id), afterRow);
    }
}

package org.agentmitra.corrections;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.agentmitra.corrections.Correction.Kind;
import org.agentmitra.corrections.CorrectionStore.Said;
import org.agentmitra.corrections.Fields.Field;
import org.agentmitra.imports.ImportSight;
import org.agentmitra.jobs.Rechecks;
import org.agentmitra.reviews.FindingStore;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.targets.Finding;
import org.agentmitra.targets.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes corrections of rows in and back, and has the rows checked again in the same transaction. Who may start the import
 * may correct it, until it is started; {@link org.agentmitra.jobs.WrongState} says that it is too late.
 */
@Service
@Transactional
class CorrectionService {
    private final ImportSight sight;
    private final Rechecks rechecks;
    private final Fields fields;
    private final CorrectionStore store;
    private final CorrectionQueries queries;
    private final FindingStore findings;
    private final ApplicationEventPublisher events;

    CorrectionService(
            ImportSight sight,
            Rechecks rechecks,
            Fields fields,
            CorrectionStore store,
            CorrectionQueries queries,
            FindingStore findings,
            ApplicationEventPublisher events) {
        this.sight = sight;
        this.rechecks = rechecks;
        this.fields = fields;
        this.store = store;
        this.queries = queries;
        this.findings = findings;
        this.events = events;
    }

    /**
     * Lets a cell hold something else.
     *
     * @param line number of the row
     * @param header of the column
     * @param typed blank for an empty cell
     * @param all whether the cells of the column with the same value and something wrong about them are to hold it too
     * @throws StillWrong when that cannot stand there either; nothing is kept then
     */
    public void fix(Viewer viewer, UUID id, int line, String header, String typed, boolean all) {
        ImportSight.Rows of = sight.startable(viewer, id);
        Field field = fields.named(of, header);
        rechecks.begin(id, viewer.user());
        String value = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replace('\u00a0', ' ')
                .strip();
        Optional<Correction> before = queries.last(id, of.sheet(), line, field.index());
        List<Finding> found = findings.at(id, line, header);
        boolean said = before.map(Correction::value).filter(value::equals).isPresent();
        if (said && (!all || found.isEmpty())) {
            return;
        }
        String shown = found.isEmpty() ? null : found.getFirst().value();
        String was = before.isPresent() ? before.get().was() : shown;
        Set<Integer> rows = new HashSet<>(all && field.repeats() ? like(id, header, found) : Set.of());
        rows.add(line);
        Said fix = new Said(Kind.CELL, field.index(), header, null, was, value);
        store.add(viewer, id, of.sheet(), fix, rows);
        refuseWrong(id, viewer, line, header, rows);
        publish(viewer, id, "import.cells-corrected", Map.of("column", header, "rows", rows.size()));
    }

    /** Of more rows than are checked at once, the row at hand tells whether the value can stand there at all. */
    private void refuseWrong(UUID id, Viewer viewer, int line, String header, Set<Integer> rows) {
        List<Finding> alone = rows.size() > 1 ? rechecks.look(id, line) : List.of();
        Rechecks.Result result = rechecks.again(id, viewer.user(), rows);
        if (result.rows() == 0) {
            throw new Refused("value", "corrections.value.no-data");
        }
        List<Finding> wrong = Stream.concat(alone.stream(), result.findings().stream())
                .filter(finding -> finding.row() == line
                        && finding.severity() == Severity.CRITICAL
                        && header.equals(finding.column()))
                .distinct()
                .toList();
        if (!wrong.isEmpty()) {
            throw new StillWrong(wrong);
        }
    }

    /** Rows whose cells hold what the finding tells of, and of which something is to be said. */
    Set<Integer> like(UUID id, String header, List<Finding> found) {
        if (found.isEmpty() || FindingStore.isCut(found.getFirst().value())) {
            return Set.of();
        }
        return findings.rowsLike(id, header, found.getFirst().value());
    }

    /** Says that the row means a new record. */
    public void isNew(Viewer viewer, UUID id, int line) {
        sayOfRow(viewer, id, Kind.NEW, line);
    }

    /** Leaves the row out. */
    public void skip(Viewer viewer, UUID id, int line) {
        sayOfRow(viewer, id, Kind.SKIP, line);
    }

    /** Takes rows that are left out unless somebody says that they are others. @param code of the findings */
    public void takeAll(Viewer viewer, UUID id, String code) {
        sayOfAll(viewer, id, Kind.NEW, code);
    }

    private void sayOfRow(Viewer viewer, UUID id, Kind kind, int line) {
        ImportSight.Rows of = sight.startable(viewer, id);
        rechecks.begin(id, viewer.user());
        if (!isSaid(of, kind, line)) {
            say(viewer, of, Said.ofRow(kind, null), Set.of(line));
        }
    }

    /** Whether somebody says that the row means a new record. */
    @Transactional(readOnly = true)
    public boolean isSaidNew(ImportSight.Rows of, int line) {
        return isSaid(of, Kind.NEW, line);
    }

    private boolean isSaid(ImportSight.Rows of, Kind kind, int line) {
        return queries.last(of.id(), of.sheet(), line, Correction.ROW)
                .filter(before -> before.kind() == kind)
                .isPresent();
    }

    /** Leaves the rows out of which the same is to be said. @param code of the findings */
    public void skipAll(Viewer viewer, UUID id, String code) {
        sayOfAll(viewer, id, Kind.SKIP, code);
    }

    private void sayOfAll(Viewer viewer, UUID id, Kind kind, String code) {
        ImportSight.Rows of = sight.startable(viewer, id);
        rechecks.begin(id, viewer.user());
        Set<Integer> rows = findings.rowsWith(id, code);
        if (!rows.isEmpty()) {
            say(viewer, of, Said.ofRow(kind, code), rows);
        }
    }

    private void say(Viewer viewer, ImportSight.Rows of, Said said, Set<Integer> rows) {
        store.add(viewer, of.id(), of.sheet(), said, rows);
        if (rechecks.again(of.id(), viewer.user(), rows).rows() == 0) {
            throw new NotFound("row", rows.toString());
        }
        String action = said.kind() == Kind.SKIP ? "import.rows-skipped" : "import.rows-new";
        publish(viewer, of.id(), action, details(said.reason(), rows.size()));
    }

    /** Takes a correction back: its cells are again as in the file. One that is taken back already is none. */
    public void takeBack(Viewer viewer, UUID id, UUID correction) {
        sight.startable(viewer, id);
        rechecks.begin(id, viewer.user());
        Optional<Correction> found = queries.find(id, correction);
        if (found.isEmpty()) {
            return;
        }
        Set<Integer> rows = queries.rows(correction);
        store.remove(correction);
        rechecks.again(id, viewer.user(), rows);
        Map<String, Object> details = details(found.get().reason(), rows.size());
        details.put("kind", found.get().kind().name());
        publish(viewer, id, "import.correction-ended", details);
    }

    private static Map<String, Object> details(@Nullable String reason, int rows) {
        Map<String, Object> details = new HashMap<>();
        details.put("rows", rows);
        if (reason != null) {
            details.put("reason", reason);
        }
        return details;
    }

    private void publish(Viewer viewer, UUID id, String action, Map<String, Object> details) {
        events.publishEvent(new Corrected(viewer.user(), action, id, details));
    }
}

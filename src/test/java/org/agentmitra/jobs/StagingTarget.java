package org.agentmitra.jobs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.agentmitra.formats.Template;
import org.agentmitra.formats.Templates;
import org.agentmitra.targets.Finding;
import org.agentmitra.targets.ImportContext;
import org.agentmitra.targets.ImportTarget;
import org.agentmitra.targets.RowOutcome;
import org.agentmitra.targets.RowPreview;
import org.agentmitra.targets.Severity;
import org.agentmitra.targets.Tally;
import org.agentmitra.targets.TypedRow;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/** A target that keeps rows in memory and can be made to die on the way. */
class StagingTarget implements ImportTarget {
    final TreeMap<Integer, RowOutcome> staged = new TreeMap<>();
    final List<Integer> applied = new ArrayList<>();
    /** Row at which the process dies; 0 never. */
    int diesAt;
    /** Row at which the database is away; 0 never. */
    int awayAt;

    /** What others do while a chunk is being applied. */
    Runnable meanwhile = () -> {};

    static class Killed extends Error {}

    @Override
    public String key() {
        return "policies";
    }

    @Override
    public String resultPath() {
        return "/policies";
    }

    @Override
    public List<Template> templates() {
        return Templates.POLICIES;
    }

    @Override
    public List<Finding> check(ImportContext context, List<TypedRow> rows) {
        List<Finding> findings = new ArrayList<>();
        for (TypedRow row : rows) {
            dieAt(row.number());
            staged.put(row.number(), row.failed() ? RowOutcome.FAILED : RowOutcome.CREATED);
            findings.add(new Finding(row.number(), null, null, Severity.INFO, "seen", List.of()));
        }
        return findings;
    }

    @Override
    public Tally staged(UUID importId) {
        return tally(staged.values().stream().toList());
    }

    @Override
    public Tally apply(ImportContext context, int fromRow, int toRow) {
        List<Integer> chunk =
                List.copyOf(staged.subMap(fromRow, true, toRow, true).keySet());
        chunk.forEach(this::dieAt);
        applied.addAll(chunk);
        meanwhile.run();
        return tally(chunk.stream().map(staged::get).toList());
    }

    private void dieAt(int row) {
        if (row == diesAt) {
            throw new Killed();
        }
        if (row == awayAt) {
            throw new DataAccessResourceFailureException("away");
        }
    }

    private static Tally tally(List<RowOutcome> outcomes) {
        int failed = (int) outcomes.stream().filter(RowOutcome.FAILED::equals).count();
        return new Tally(outcomes.size() - failed, 0, 0, 0, failed);
    }

    @Override
    public List<RowPreview> preview(UUID importId, @Nullable RowOutcome outcome, int afterRow, int limit) {
        return staged.tailMap(afterRow, false).entrySet().stream()
                .filter(row -> outcome == null || row.getValue() == outcome)
                .limit(limit)
                .map(row -> new RowPreview(row.getKey(), row.getValue(), "n" + row.getKey(), "x", List.of()))
                .toList();
    }

    @Override
    public int pageEndingAt(UUID importId, @Nullable RowOutcome outcome, int lastRow, int size) {
        return staged.headMap(lastRow, true).entrySet().stream()
                .filter(row -> outcome == null || row.getValue() == outcome)
                .map(Map.Entry::getKey)
                .sorted(Comparator.reverseOrder())
                .skip(size)
                .findFirst()
                .orElse(0);
    }

    @Override
    public void purge(UUID importId) {
        staged.clear();
    }
}

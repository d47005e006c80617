package org.agentmitra.targets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.agentmitra.formats.CellType;
import org.agentmitra.formats.Template;
import org.agentmitra.formats.TemplateColumn;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** A kind of record that the portal does not know: notes, kept in memory. */
@TestComponent
public class NotesTarget implements ImportTarget {
    private static final Template NOTES = new Template(
            "notes",
            "notes",
            List.of(
                    TemplateColumn.required("Note No", "number", CellType.CODE),
                    TemplateColumn.required("Written", "written", CellType.PAST_DATE, "Written On"),
                    TemplateColumn.required("Words", "words", CellType.TEXT)));

    private final Map<UUID, TreeMap<Integer, RowPreview>> staged = new ConcurrentHashMap<>();
    /** Notes that were made, by their number. */
    final Map<String, String> notes = new ConcurrentHashMap<>();

    @Override
    public String key() {
        return "notes";
    }

    @Override
    public String resultPath() {
        return "/customers";
    }

    @Override
    public List<Entity> entities() {
        return List.of(Entity.of("notes", NOTES, Set.of("words"), "number"));
    }

    @Override
    public List<Finding> check(ImportContext context, List<TypedRow> rows) {
        for (TypedRow row : rows) {
            String number = row.value("number");
            String words = row.value("words");
            RowOutcome outcome = row.failed() ? RowOutcome.FAILED : RowOutcome.CREATED;
            RowPreview seen =
                    new RowPreview(row.number(), outcome, String.valueOf(number), String.valueOf(words), List.of());
            staged.computeIfAbsent(context.id(), id -> new TreeMap<>()).put(row.number(), seen);
        }
        return List.of();
    }

    @Override
    public Tally staged(UUID importId) {
        return tally(preview(importId, null, 0, Integer.MAX_VALUE));
    }

    @Override
    public Tally apply(ImportContext context, int fromRow, int toRow) {
        List<RowPreview> rows = preview(context.id(), null, fromRow - 1, Integer.MAX_VALUE).stream()
                .filter(row -> row.number() <= toRow)
                .toList();
        rows.stream()
                .filter(row -> row.outcome() == RowOutcome.CREATED)
                .forEach(row -> notes.put(row.key(), row.label()));
        return tally(rows);
    }

    private static Tally tally(List<RowPreview> rows) {
        int failed = (int)
                rows.stream().filter(row -> row.outcome() == RowOutcome.FAILED).count();
        return new Tally(rows.size() - failed, 0, 0, 0, failed);
    }

    @Override
    public List<RowPreview> preview(UUID importId, @Nullable RowOutcome outcome, int afterRow, int limit) {
        return staged.getOrDefault(importId, new TreeMap<>()).tailMap(afterRow, false).values().stream()
                .filter(row -> outcome == null || row.outcome() == outcome)
                .limit(limit)
                .toList();
    }

    @Override
    public int pageEndingAt(UUID importId, @Nullable RowOutcome outcome, int lastRow, int size) {
        List<RowPreview> before = new ArrayList<>(preview(importId, outcome, 0, Integer.MAX_VALUE));
        before.removeIf(row -> row.number() > lastRow);
        return before.size() <= size ? 0 : before.get(before.size() - size - 1).number();
    }

    @Override
    public void purge(UUID importId) {
        staged.remove(importId);
    }
}

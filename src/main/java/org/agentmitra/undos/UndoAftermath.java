package org.agentmitra.undos;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.jobs.FinishedImport;
import org.agentmitra.jobs.FinishedImports;
import org.agentmitra.targets.Aftermath;
import org.agentmitra.targets.RowPreview;
import org.springframework.stereotype.Component;

/** Which rows were taken back and which were kept, for the report: as far as the undo came. */
@Component
class UndoAftermath implements Aftermath {
    private static final Fate TAKEN_BACK = new Fate("undos.row.reversed", null);

    private final UndoStore store;
    private final Reversals reversals;
    private final FinishedImports imports;

    UndoAftermath(UndoStore store, Reversals reversals, FinishedImports imports) {
        this.store = store;
        this.reversals = reversals;
        this.imports = imports;
    }

    /** Where the undo stands is read before the rows it kept: of each row it came to by then the reason is there too. */
    @Override
    public Map<Integer, Fate> of(UUID importId, List<RowPreview> rows) {
        return store.find(importId)
                .map(undo -> fates(undo, imports.load(importId), rows))
                .orElse(Map.of());
    }

    /** The undo comes to rows as the run did. */
    private Map<Integer, Fate> fates(Undo undo, FinishedImport of, List<RowPreview> rows) {
        boolean backwards = reversals.of(of).backwards();
        int behind = of.headerRow() + 1;
        int first = backwards ? behind + undo.endsAt() - undo.position() : behind;
        int last = backwards ? undo.endsAt() : undo.position();
        Map<Integer, Fate> fates = new HashMap<>();
        rows.stream()
                .filter(row -> row.turn() >= first && row.turn() <= last)
                .forEach(row -> fates.put(row.number(), TAKEN_BACK));
        if (!fates.isEmpty()) {
            store.keptBetween(
                            undo.importId(),
                            rows.getFirst().number(),
                            rows.getLast().number())
                    .forEach(kept -> fates.computeIfPresent(kept.row(), (row, fate) -> kept(kept)));
        }
        return fates;
    }

    private static Fate kept(KeptRow row) {
        return new Fate(row.failed() ? "undos.row.failed" : "undos.row.kept", row.reason());
    }
}

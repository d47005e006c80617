package org.agentmitra.undos;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.agentmitra.jobs.FinishedImport;
import org.agentmitra.jobs.FinishedImports;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Viewer;
import org.agentmitra.targets.Reversal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the pages of undos show. */
@Component
class UndoPages {
    private static final int ROWS = 50;

    private final FinishedImports imports;
    private final Reversals reversals;
    private final UndoStore store;

    UndoPages(FinishedImports imports, Reversals reversals, UndoStore store) {
        this.imports = imports;
        this.reversals = reversals;
        this.store = store;
    }

    /** What would become of the import's rows; the same conditions decide when it happens. */
    Reversal.Forecast forecast(Viewer viewer, FinishedImport of) {
        return reversals.of(of).forecast(reversals.work(of.id(), viewer.user()), of.appliedTo());
    }

    /**
     * The undo of an import that the viewer sees.
     *
     * @throws NotFound when it is not taken back
     */
    UndoPage page(Viewer viewer, UUID id, @Nullable Integer after, @Nullable Integer before) {
        FinishedImport of = imports.get(viewer, id);
        Undo undo = store.find(id).orElseThrow(() -> new NotFound("undo", id));
        int from = before != null ? before : after != null ? after : 0;
        List<KeptRow> rows = store.rows(id, from, before != null, ROWS + 1);
        PageOf<KeptRow> page =
                PageOf.cut(rows, ROWS, PageOf.Way.of(after, before), undo.left(), row -> String.valueOf(row.row()));
        Reversal reversal = reversals.of(of);
        return new UndoPage(
                id,
                of.fileName(),
                undo,
                undo.percent(of.headerRow()),
                undo.askedAt().atZone(viewer.zone()),
                took(undo),
                undo.broken() && viewer.may(UndoService.PERMISSION),
                page,
                reversal.words(),
                reversal.settlesPeople());
    }

    private static @Nullable Long took(Undo undo) {
        Instant finished = undo.finishedAt();
        return finished == null
                ? null
                : Duration.between(undo.askedAt(), finished).toSeconds();
    }
}

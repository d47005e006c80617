package org.agentmitra.undos;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.jobs.FinishedImport;
import org.agentmitra.jobs.PagePart;
import org.agentmitra.jobs.ReportPart;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page of an import says of its undo: the way to it while it is possible, then how it went. */
@Component
class UndoPart implements PagePart, ReportPart {
    private static final int ORDER = 100;

    private final Reversals reversals;
    private final UndoService undos;
    private final UndoStore store;

    UndoPart(Reversals reversals, UndoService undos, UndoStore store) {
        this.reversals = reversals;
        this.undos = undos;
        this.store = store;
    }

    /**
     * What is said.
     *
     * @param undo null when nobody asked for it
     * @param at when somebody asked for it, or until when they may
     */
    record Said(UUID id, @Nullable Undo undo, ZonedDateTime at) {}

    @Override
    public Optional<Part> of(Viewer viewer, UUID importId) {
        return store.find(importId)
                .map(undo -> new Said(importId, undo, undo.askedAt().atZone(viewer.zone())))
                .or(() -> offer(viewer, importId))
                .map(said -> new Part(ORDER, "undos/part :: part", said));
    }

    @Override
    public List<Line> lines(UUID importId) {
        return store.find(importId)
                .map(undo -> List.of(
                        new Line("undos.report.state", new Word(undo.state().key())),
                        new Line("undos.report.by", undo.askedName()),
                        new Line("undos.report.at", undo.askedAt()),
                        new Line("undos.report.reason", undo.reason()),
                        new Line("undos.report.reversed", undo.reversed()),
                        new Line("undos.report.left", undo.left())))
                .orElse(List.of());
    }

    private Optional<Said> offer(Viewer viewer, UUID importId) {
        if (!viewer.may(UndoService.PERMISSION)) {
            return Optional.empty();
        }
        try {
            FinishedImport of = reversals.get(viewer, UndoService.PERMISSION, importId);
            return of.keptUntil() == null || undos.hindrance(of).isPresent()
                    ? Optional.empty()
                    : Optional.of(new Said(importId, null, of.keptUntil().atZone(viewer.zone())));
        } catch (NotFound beyond) {
            return Optional.empty();
        }
    }
}

package org.agentmitra.papers;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;

/** What becomes of the earlier papers of a kind when another one comes. */
@Component
class Succession {
    private final PaperStore store;
    private final PageStore pages;
    private final PaperFiles files;

    Succession(PaperStore store, PageStore pages, PaperFiles files) {
        this.store = store;
        this.pages = pages;
        this.files = files;
    }

    /** @throws Refused when one of the kind was sent in or accepted, and nobody asks for another */
    void refuseAccepted(UUID dossier, PaperKind kind) {
        List<PaperRow> rows = of(dossier, kind, row -> true);
        boolean settled = rows.stream().anyMatch(row -> row.state() == PaperState.ACCEPTED || row.settled());
        if (settled && rows.stream().noneMatch(row -> row.state().awaited())) {
            throw new Refused("file", "papers.file.accepted");
        }
    }

    /** Drafts of the kind are gone, with their pages. */
    void dropDrafts(Viewer viewer, UUID dossier, PaperKind kind) {
        remove(viewer, of(dossier, kind, row -> row.state() == PaperState.COVERING));
    }

    /**
     * What nobody judged is gone; what was judged or asked for is kept as replaced.
     *
     * @return whether somebody asked for one
     */
    boolean giveWay(Viewer viewer, UUID dossier, PaperKind kind) {
        remove(viewer, of(dossier, kind, row -> row.state() == PaperState.GIVEN && !row.settled()));
        List<PaperRow> rest = of(dossier, kind, row -> row.state() != PaperState.COVERING);
        store.replace(rest.stream().map(PaperRow::id).toList());
        return rest.stream().anyMatch(row -> row.state().awaited());
    }

    void remove(Viewer viewer, List<PaperRow> rows) {
        List<UUID> ids = rows.stream().map(PaperRow::id).toList();
        files.delete(viewer.user(), pages.documents(ids));
        store.remove(ids);
    }

    private List<PaperRow> of(UUID dossier, PaperKind kind, Predicate<PaperRow> which) {
        return store.of(dossier).stream()
                .filter(row -> row.kind() == kind)
                .filter(which)
                .toList();
    }
}

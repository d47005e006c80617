package org.agentmitra.kyc;

import java.util.List;
import java.util.UUID;
import org.agentmitra.papers.PaperKind;
import org.agentmitra.papers.PaperRow;
import org.agentmitra.papers.PaperState;
import org.agentmitra.papers.Papers;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;

/** What the decision on a case means for its papers. */
@Component
class PaperVerdicts {
    private final Papers papers;

    PaperVerdicts(Papers papers) {
        this.papers = papers;
    }

    /** Whether a paper that somebody waits for is not there yet. */
    boolean lacks(UUID dossier) {
        return papers.of(dossier).stream().anyMatch(row -> row.state().awaited());
    }

    /** Everything that was brought is good. */
    void accept(Viewer viewer, UUID dossier) {
        papers.of(dossier).stream()
                .filter(row -> row.state() == PaperState.GIVEN)
                .forEach(row -> papers.judge(viewer, row.id(), PaperState.ACCEPTED, null));
    }

    /** What is there of the kinds is not enough, and others are to be brought. */
    void ask(Viewer viewer, UUID dossier, List<Wanted> wanted) {
        List<PaperRow> there = papers.of(dossier);
        for (Wanted one : wanted) {
            if (!one.paper()) {
                continue;
            }
            PaperKind kind = PaperKind.valueOf(one.kind());
            there.stream()
                    .filter(row -> row.kind() == kind && row.state().stands())
                    .forEach(row -> papers.judge(viewer, row.id(), PaperState.REJECTED, one.reason()));
            papers.ask(viewer, dossier, kind, one.reason());
        }
    }
}

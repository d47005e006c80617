package org.agentmitra.approvals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.jobs.PagePart;
import org.agentmitra.jobs.ReportPart;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;

/** What the page of an import says of the second person: that one is asked, and what they said. */
@Component
class ApprovalPart implements PagePart, ReportPart {
    private static final int ORDER = 10;

    private final ApprovalPages pages;
    private final ApprovalStore store;

    ApprovalPart(ApprovalPages pages, ApprovalStore store) {
        this.pages = pages;
        this.store = store;
    }

    @Override
    public Optional<Part> of(Viewer viewer, UUID importId) {
        return pages.part(viewer, importId).map(page -> new Part(ORDER, "approvals/part :: part", page));
    }

    /** Checking it anew ends the question: whoever is about to knows. */
    @Override
    public Optional<Part> beforeMapping(Viewer viewer, UUID importId) {
        return pages.waiting(importId).map(name -> new Part(ORDER, "approvals/part :: anew", name));
    }

    @Override
    public List<Line> lines(UUID importId) {
        return store.latest(importId).map(ApprovalPart::lines).orElse(List.of());
    }

    private static List<Line> lines(Approval asked) {
        List<Line> lines = new ArrayList<>(List.of(
                new Line("approvals.report.state", new Word(asked.state().key())),
                new Line("approvals.report.asked-by", asked.askedName()),
                new Line("approvals.report.asked-at", asked.askedAt())));
        Optional.ofNullable(asked.decidedName())
                .ifPresent(name -> lines.add(new Line("approvals.report.decided-by", name)));
        Optional.ofNullable(asked.decidedAt()).ifPresent(at -> lines.add(new Line("approvals.report.decided-at", at)));
        Optional.ofNullable(asked.reason()).ifPresent(why -> lines.add(new Line("approvals.report.reason", why)));
        return lines;
    }
}

package org.agentmitra.approvals;

import java.util.Optional;
import java.util.UUID;
import org.agentmitra.jobs.PagePart;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;

/** What the page of an import says of the second person: that one is asked, and what they said. */
@Component
class ApprovalPart implements PagePart {
    private static final int ORDER = 10;

    private final ApprovalPages pages;

    ApprovalPart(ApprovalPages pages) {
        this.pages = pages;
    }

    @Override
    public Optional<Part> of(Viewer viewer, UUID importId) {
        return pages.part(viewer, importId).map(page -> new Part(ORDER, "approvals/part :: part", page));
    }
}

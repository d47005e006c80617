package org.agentmitra.approvals;

import java.util.Optional;
import java.util.UUID;
import org.agentmitra.jobs.PagePart;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;

/** Tells who could start an import that a second person would be asked first, and why. */
@Component
class ForecastPart implements PagePart {
    private static final int ORDER = 5;

    private final ApprovalPages pages;

    ForecastPart(ApprovalPages pages) {
        this.pages = pages;
    }

    @Override
    public Optional<Part> of(Viewer viewer, UUID importId) {
        return pages.forecast(viewer, importId).map(why -> new Part(ORDER, "approvals/part :: forecast", why, true));
    }
}

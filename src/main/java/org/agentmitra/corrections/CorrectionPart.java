package org.agentmitra.corrections;

import java.util.Optional;
import java.util.UUID;
import org.agentmitra.jobs.PagePart;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;

/** What the page of an import says of its corrections. */
@Component
class CorrectionPart implements PagePart {
    private static final int ORDER = 50;

    private final CorrectionStore store;

    CorrectionPart(CorrectionStore store) {
        this.store = store;
    }

    /** What is said. */
    record Said(UUID id, CorrectionStore.Counts counts) {}

    @Override
    public Optional<Part> of(Viewer viewer, UUID importId) {
        CorrectionStore.Counts counts = store.counts(importId);
        return counts.corrections() == 0
                ? Optional.empty()
                : Optional.of(new Part(ORDER, "corrections/part :: part", new Said(importId, counts)));
    }
}

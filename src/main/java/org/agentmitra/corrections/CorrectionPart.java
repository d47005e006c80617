package org.agentmitra.corrections;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.jobs.PagePart;
import org.agentmitra.jobs.ReportPart;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page of an import says of its corrections. */
@Component
class CorrectionPart implements PagePart, ReportPart {
    private static final int ORDER = 50;

    private final CorrectionQueries queries;

    CorrectionPart(CorrectionQueries queries) {
        this.queries = queries;
    }

    /**
     * What is said.
     *
     * @param unfit numbers in the file that came back last that are no rows of the import; null for none
     */
    record Said(
            UUID id,
            CorrectionQueries.Counts counts,
            @Nullable String unfit) {}

    @Override
    public Optional<Part> of(Viewer viewer, UUID importId) {
        CorrectionQueries.Counts counts = queries.counts(importId);
        return counts.corrections() == 0
                ? Optional.empty()
                : Optional.of(new Part(ORDER, "corrections/part :: part", new Said(importId, counts, unfit(importId))));
    }

    @Override
    public List<Line> lines(UUID importId) {
        CorrectionQueries.Counts counts = queries.counts(importId);
        return counts.corrections() == 0
                ? List.of()
                : List.of(
                        new Line("corrections.report.count", counts.corrections()),
                        new Line("corrections.report.changed", counts.changed()),
                        new Line("corrections.report.taken", counts.taken()),
                        new Line("corrections.report.skipped", counts.skipped()));
    }

    private @Nullable String unfit(UUID importId) {
        List<Correction> last = queries.list(importId, null, false, 1);
        return last.isEmpty() ? null : last.getFirst().unfit();
    }
}

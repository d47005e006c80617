package org.agentmitra.reviews;

import java.util.List;
import org.agentmitra.targets.RowOutcome;
import org.agentmitra.targets.RowPreview;
import org.agentmitra.targets.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Findings and rows to look at before and after the run; made for the page.
 *
 * @param reasons all kinds of findings, the gravest first, then the commonest
 * @param previousFindings key of the page of findings before; null on the first
 * @param nextFindings key of the next page of findings; null on the last
 * @param previousRows number of the row before the page of rows before; null on the first
 * @param nextRows number of the row before the next page of rows; null on the last
 */
public record Review(
        List<ReasonLine> reasons,
        List<SeverityCount> severities,
        List<FindingLine> findings,
        @Nullable String previousFindings,
        @Nullable String nextFindings,
        List<RowPreview> rows,
        @Nullable Integer previousRows,
        @Nullable Integer nextRows,
        FindingFilter filter) {

    private static final int CHIEF = 8;

    record ReasonLine(
            String code,
            Severity severity,
            String text,
            String severityKey,
            String severityStyle,
            int count,
            boolean takeable) {}

    record SeverityCount(Severity severity, String key, int count) {}

    record FindingLine(
            int row,
            @Nullable String column,
            @Nullable String value,
            String code,
            String severityKey,
            String severityStyle,
            String text,
            @Nullable String fix,
            boolean takeable) {}

    /** The reasons that are shown at once. */
    public List<ReasonLine> chiefReasons() {
        return reasons.subList(0, Math.min(CHIEF, reasons.size()));
    }

    /** The reasons that are shown on demand. */
    public List<ReasonLine> otherReasons() {
        return reasons.subList(chiefReasons().size(), reasons.size());
    }

    /** The only kind of findings that is shown; null for all. */
    public @Nullable ReasonLine only() {
        return reasons.stream().filter(this::isShownAlone).findFirst().orElse(null);
    }

    /** Whether findings of this kind are shown and no others. */
    public boolean isShownAlone(ReasonLine reason) {
        return reason.code().equals(filter.reason())
                && (filter.severity() == null || filter.severity() == reason.severity());
    }

    public List<RowOutcome> outcomes() {
        return List.of(RowOutcome.values());
    }
}

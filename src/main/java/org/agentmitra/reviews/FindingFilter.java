package org.agentmitra.reviews;

import org.agentmitra.targets.RowOutcome;
import org.agentmitra.targets.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What of an import's review is shown.
 *
 * @param after {@code row-id} of the last finding on the page before
 * @param outcome only preview rows with this outcome
 * @param row preview rows behind this number
 */
public record FindingFilter(
        @Nullable Severity severity,
        @Nullable String after,
        @Nullable RowOutcome outcome,
        @Nullable Integer row) {
    public static final FindingFilter ALL = new FindingFilter(null, null, null, null);

    /** {@code after} of the first page. */
    static final String START = "0-0";

    int afterRow() {
        return (int) part(0);
    }

    long afterId() {
        return part(1);
    }

    private long part(int index) {
        if (after == null || !after.matches("\\d{1,9}-\\d{1,18}")) {
            return 0;
        }
        return Long.parseLong(after.split("-")[index]);
    }
}

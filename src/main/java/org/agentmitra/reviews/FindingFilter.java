package org.agentmitra.reviews;

import java.util.List;
import java.util.regex.Pattern;
import org.agentmitra.targets.RowOutcome;
import org.agentmitra.targets.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What of an import's review is shown.
 *
 * @param reason code of the only kind of findings; null for all
 * @param after {@code row-id} of the last finding on the page before
 * @param outcome only preview rows with this outcome
 * @param row preview rows behind this number
 */
public record FindingFilter(
        @Nullable Severity severity,
        @Nullable String reason,
        @Nullable String after,
        @Nullable RowOutcome outcome,
        @Nullable Integer row) {
    public static final FindingFilter ALL = new FindingFilter(null, null, null, null, null);

    /** {@code after} of the first page. */
    static final String START = "0-0";

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,80}");

    public FindingFilter {
        reason = reason != null && CODE.matcher(reason).matches() ? reason : null;
    }

    /** Without the kind of findings that there are none of any more: whoever mended the last sees the others. */
    FindingFilter among(List<FindingStore.Reason> found) {
        boolean gone = reason != null
                && found.stream()
                        .noneMatch(
                                one -> one.code().equals(reason) && (severity == null || one.severity() == severity));
        return gone ? new FindingFilter(null, null, null, outcome, row) : this;
    }

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

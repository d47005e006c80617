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
 * @param after key of the last finding on the page before; null for the first page
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

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,80}");

    public FindingFilter {
        reason = reason != null && CODE.matcher(reason).matches() ? reason : null;
        after = FindingPlace.read(after) == null ? null : after;
    }

    /** Without the kind of findings that there are none of any more: whoever mended the last sees the others. */
    FindingFilter among(List<FindingStore.Reason> found) {
        boolean gone = reason != null
                && found.stream()
                        .noneMatch(
                                one -> one.code().equals(reason) && (severity == null || one.severity() == severity));
        return gone ? new FindingFilter(null, null, null, outcome, row) : this;
    }

    FindingPlace place() {
        FindingPlace read = FindingPlace.read(after);
        return read == null ? FindingPlace.START : read;
    }
}

package org.agentmitra.approvals;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.agentmitra.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A question about the start of an import, as pages show it.
 *
 * @param decidedAt null while nobody decided
 * @param earlier what was decided of the import before, the latest first
 * @param falls what the import would lower, where it lowers anything
 * @param mayDecide whether the viewer is the one to decide
 * @param mayWithdraw whether the viewer asked and may still take that back
 * @param stale whether the import would by now do something else
 */
record ApprovalPage(
        UUID id,
        String fileName,
        Approval approval,
        ZonedDateTime askedAt,
        @Nullable ZonedDateTime decidedAt,
        List<Earlier> earlier,
        List<Fall> falls,
        boolean mayDecide,
        boolean mayWithdraw,
        boolean stale) {
    /** Amounts that would fall. @param key ending of the key of their name */
    record Fall(String key, int count, Money before, Money after) {}

    /** What somebody decided before. @param reason null when none was given */
    record Earlier(
            Approval.State state,
            String name,
            ZonedDateTime at,
            @Nullable String reason) {}

    public Reasons reasons() {
        return new Reasons(approval.figures(), approval.limit());
    }
}

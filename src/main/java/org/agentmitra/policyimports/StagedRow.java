package org.agentmitra.policyimports;

import java.util.List;
import org.agentmitra.standings.PolicyState;
import org.agentmitra.standings.RecordedStatus;
import org.agentmitra.targets.Change;
import org.agentmitra.targets.RowOutcome;
import org.jspecify.annotations.Nullable;

/**
 * A row of a dry run and what it would do.
 *
 * @param after the policy after the row; null when the row fails or repeats another
 * @param before the status before; null for a new policy
 * @param holderChanges gaps in the record of a known policy's holder that the row fills
 */
record StagedRow(
        PolicyFacts facts,
        RowOutcome outcome,
        @Nullable PolicyState after,
        @Nullable RecordedStatus before,
        List<Change> changes,
        List<Change> holderChanges) {

    static StagedRow without(PolicyFacts facts, RowOutcome outcome) {
        return new StagedRow(facts, outcome, null, null, List.of(), List.of());
    }

    /** Only rows that write something need the facts staged. */
    @Nullable
    PolicyState written() {
        return outcome == RowOutcome.CREATED || outcome == RowOutcome.UPDATED ? after : null;
    }
}

package org.agentmitra.targets;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** A target that keeps its rows in a {@link StagingTable}. */
public abstract class StagedTarget implements ImportTarget {

    /** Where its rows are between check and run. */
    protected abstract StagingTable<?> table();

    @Override
    public Tally staged(UUID importId) {
        return table().tally(importId, 0, Integer.MAX_VALUE);
    }

    @Override
    public List<RowPreview> preview(UUID importId, @Nullable RowOutcome outcome, int afterRow, int limit) {
        return table().preview(importId, outcome, afterRow, limit);
    }

    @Override
    public int pageEndingAt(UUID importId, @Nullable RowOutcome outcome, int lastRow, int size) {
        return table().pageEndingAt(importId, outcome, lastRow, size);
    }

    @Override
    @Transactional
    public void purge(UUID importId) {
        table().purge(importId);
    }
}

package org.agentmitra.bulk;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.PageOf;
import org.jspecify.annotations.Nullable;

/**
 * What became of many.
 *
 * @param started in the viewer's zone
 * @param state of the rows shown; null for all
 * @param undoable whether it can be taken back
 * @param undoneBy what took it back; null when nothing did
 */
record BulkPage(
        BulkArea area,
        Bulk bulk,
        OffsetDateTime started,
        Map<BulkRow.State, Integer> counts,
        BulkRow.@Nullable State state,
        PageOf<BulkRow> rows,
        boolean undoable,
        @Nullable UUID undoneBy) {

    public boolean running() {
        return bulk.running();
    }

    public int settled() {
        return counts.getOrDefault(BulkRow.State.DONE, 0) + counts.getOrDefault(BulkRow.State.REFUSED, 0);
    }

    public int count(String name) {
        return counts.getOrDefault(BulkRow.State.valueOf(name), 0);
    }

    public String url() {
        return at(bulk.id()) + (state == null ? "" : "?state=" + state.name());
    }

    /** Address of this one or of another one. */
    public String at(UUID id) {
        return area.base() + "/" + id;
    }
}

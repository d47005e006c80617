package org.agentmitra.targets;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of rows after their import came to its end. */
public interface Aftermath {
    /**
     * Of some rows in order, by number. Rows that are still as the import left them are not told; a
     * fixed number of queries, however many rows there are.
     */
    Map<Integer, Fate> of(UUID importId, List<RowPreview> rows);

    /**
     * What became of a row that made or changed something.
     *
     * @param key message key of what it is, told of the row's outcome; one that made and changed nothing keeps its outcome
     * @param reason message key of why; null where nothing is to be explained
     */
    record Fate(String key, @Nullable String reason) {}
}

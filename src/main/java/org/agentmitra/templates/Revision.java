package org.agentmitra.templates;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a change made of a template or a column, field by field, as the audit keeps it. */
class Revision {
    private final Map<String, Map<String, @Nullable Object>> changes = new LinkedHashMap<>();

    /** What became of a column. */
    static Revision of(Map<String, String> before, Map<String, String> after) {
        Revision revision = new Revision();
        after.forEach((field, now) -> revision.note(field, before.getOrDefault(field, ""), now));
        before.forEach((field, old) -> {
            if (!after.containsKey(field)) {
                revision.note(field, old, "");
            }
        });
        return revision;
    }

    void note(String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            Map<String, @Nullable Object> change = new LinkedHashMap<>();
            change.put("from", before);
            change.put("to", after);
            changes.put(field, change);
        }
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    Map<String, Map<String, @Nullable Object>> changes() {
        return changes;
    }
}

package org.agentmitra.flags;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.audit.Audited;
import org.agentmitra.flags.FeatureFlag.Change;
import org.agentmitra.flags.FeatureFlag.Field;

/** A flag was made, or what it says changed. */
record FlagChanged(UUID actor, String action, String key, Map<String, Object> details) implements Audited {
    /** What people write in their own words may name persons; only that it changed is kept. */
    private static final Set<Field> WORDS = Set.of(Field.DESCRIPTION, Field.OWNER);

    static FlagChanged of(UUID actor, String action, String key, List<Change> changes) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put(
                "fields", changes.stream().map(change -> change.field().name()).toList());
        for (Change change : changes) {
            if (change.subject() != null) {
                details.put("subject", change.subject());
            }
            if (!WORDS.contains(change.field())) {
                details.put(change.field() + ".was", String.valueOf(change.was()));
                details.put(change.field() + ".becomes", String.valueOf(change.becomes()));
            }
        }
        return new FlagChanged(actor, action, key, details);
    }

    @Override
    public String subjectType() {
        return "flag";
    }

    @Override
    public String subjectId() {
        return key;
    }
}

package org.agentmitra.flags;

import java.util.ArrayList;
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
        Map<String, Object> steps = new LinkedHashMap<>();
        List<String> worded = new ArrayList<>();
        for (Change change : changes) {
            String field = change.field().name();
            if (change.subject() != null) {
                details.put("subject", change.subject());
            }
            if (WORDS.contains(change.field())) {
                worded.add(field);
            } else {
                steps.put(field, step(change));
            }
        }
        if (!worded.isEmpty()) {
            details.put("fields", worded);
        }
        if (!steps.isEmpty()) {
            details.put("changes", steps);
        }
        return new FlagChanged(actor, action, key, details);
    }

    private static Map<String, String> step(Change change) {
        Map<String, String> step = new LinkedHashMap<>();
        if (change.was() != null) {
            step.put("from", change.was());
        }
        if (change.becomes() != null) {
            step.put("to", change.becomes());
        }
        return step;
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

package org.agentmitra.jobs;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.audit.Audited;
import org.agentmitra.sheets.Layout;
import org.jspecify.annotations.Nullable;

/** An import was uploaded, started, moved on by a chunk, finished or cancelled. */
record ImportMoved(@Nullable UUID actor, String action, UUID importId, Map<String, Object> details) implements Audited {
    /** As what the file of an import is read, and what somebody said of how. */
    static Map<String, Object> reading(Import of) {
        Map<String, Object> details = new HashMap<>(Map.of("template", of.template()));
        if (of.broughtBy() == null) {
            details.put("fromFolder", true);
        }
        Layout layout = of.place().read();
        Optional.ofNullable(layout.encoding()).ifPresent(chosen -> details.put("encoding", chosen.name()));
        Optional.ofNullable(layout.separator()).ifPresent(chosen -> details.put("separator", chosen.name()));
        if (layout.top() + layout.end() > 0) {
            details.put("leftOutAtTop", layout.top());
            details.put("leftOutAtEnd", layout.end());
        }
        return details;
    }

    @Override
    public String subjectType() {
        return "import";
    }

    @Override
    public String subjectId() {
        return importId.toString();
    }
}

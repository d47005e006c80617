package org.agentmitra.standings;

import java.util.List;
import org.agentmitra.targets.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Changes of fields as they are kept with a policy and with the row of an import that made them. */
@Component
public class RecordedChanges {
    private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};

    private final JsonMapper json;

    RecordedChanges(JsonMapper json) {
        this.json = json;
    }

    /** The changes that a column holds; none where it is null. */
    public List<Change> read(@Nullable String changes) {
        return changes == null ? List.of() : json.readValue(changes, CHANGES);
    }

    /** What to keep; null when nothing changed. */
    public @Nullable String write(List<Change> changes) {
        return changes.isEmpty() ? null : json.writeValueAsString(changes);
    }
}

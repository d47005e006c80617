package org.agentmitra.jobs;

import java.util.List;
import org.agentmitra.formats.MappedColumn;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the columns of a file as they were recognised, as JSON. */
@Component
class Mappings {
    private final JsonMapper json;

    Mappings(JsonMapper json) {
        this.json = json;
    }

    String write(List<MappedColumn> columns) {
        return json.writeValueAsString(columns);
    }

    List<MappedColumn> read(String text) {
        return json.readValue(text, new TypeReference<>() {});
    }
}

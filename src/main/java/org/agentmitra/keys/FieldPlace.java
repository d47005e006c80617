package org.agentmitra.keys;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Where a sealed value lives. It is bound to the value, so that nobody can copy one person's sealed number into
 * another's row, or into another column.
 *
 * @param id key of the row
 */
public record FieldPlace(String table, String column, UUID id) {
    byte[] bytes() {
        return String.join("/", table, column, id.toString()).getBytes(StandardCharsets.UTF_8);
    }
}

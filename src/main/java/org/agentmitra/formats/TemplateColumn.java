package org.agentmitra.formats;

import java.util.Set;
import java.util.TreeSet;

/**
 * A column of a template.
 *
 * @param header as printed by the insurer; unique in the template
 * @param field of the target that the cells fill
 * @param required whether the column must be there and its cells filled
 * @param keys spellings by which it is known, as {@link Headers#key}
 */
public record TemplateColumn(String header, String field, CellType type, boolean required, Set<String> keys) {

    static TemplateColumn required(String header, String field, CellType type, String... synonyms) {
        return new TemplateColumn(header, field, type, true, keys(header, synonyms));
    }

    static TemplateColumn optional(String header, String field, CellType type, String... synonyms) {
        return new TemplateColumn(header, field, type, false, keys(header, synonyms));
    }

    /** Whether this column, when present, stands in for the other: {@code Plan/Term} gives plan and term. */
    boolean covers(TemplateColumn other) {
        boolean combined = type == CellType.PLAN && header.contains("/");
        return field.equals(other.field) || (combined && (other.type == CellType.PLAN || other.field.equals("term")));
    }

    private static Set<String> keys(String header, String... synonyms) {
        Set<String> keys = new TreeSet<>();
        keys.add(Headers.key(header));
        for (String synonym : synonyms) {
            keys.add(Headers.key(synonym));
        }
        return Set.copyOf(keys);
    }
}

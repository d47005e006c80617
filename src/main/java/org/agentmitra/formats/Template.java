package org.agentmitra.formats;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kind of sheet the portal knows.
 *
 * @param key stored with each import: {@code lic-premium-due-list}
 * @param target key of the import target the rows go to
 * @param version of a template that somebody designed, which has the key of the portal's own for such sheets; else null
 * @param name that somebody gave it; null for the portal's own
 * @param handling what becomes of rows whose records are there already or not
 */
public record Template(
        String key,
        String target,
        List<TemplateColumn> columns,
        @Nullable UUID version,
        @Nullable String name,
        Handling handling) {

    /** One of the portal's own. */
    public Template(String key, String target, List<TemplateColumn> columns) {
        this(key, target, columns, null, null, Handling.USUAL);
    }

    /** By which one of all templates is chosen: no two have the same. */
    public String choice() {
        return version == null ? key : version.toString();
    }

    /** Message key of the template's name. */
    public String nameKey() {
        return "imports.template." + key;
    }

    /** What a sheet prints that is made by the template: without a column that says what others say. */
    public List<TemplateColumn> printed() {
        return columns.stream()
                .filter(column -> !column.isCombined()
                        || columns.stream().noneMatch(other -> other != column && column.covers(other)))
                .toList();
    }

    /** The column with the given header. */
    public TemplateColumn column(String header) {
        return columns.stream()
                .filter(column -> column.header().equals(header))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(header));
    }
}

package org.agentmitra.formats;

import java.util.List;

/**
 * A kind of sheet the portal knows.
 *
 * @param key stored with each import: {@code lic-premium-due-list}
 * @param target key of the import target the rows go to
 */
public record Template(String key, String target, List<TemplateColumn> columns) {
    /** Message key of the template's name. */
    public String nameKey() {
        return "imports.template." + key;
    }

    /** The column with the given header. */
    public TemplateColumn column(String header) {
        return columns.stream()
                .filter(column -> column.header().equals(header))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(header));
    }
}

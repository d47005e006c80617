package org.agentmitra.designs;

import java.util.Set;
import java.util.TreeSet;
import org.agentmitra.formats.CellType;
import org.agentmitra.formats.Headers;
import org.agentmitra.formats.TemplateColumn;

/** Designed columns as imports read them. */
public final class Columns {
    private Columns() {}

    /** The column of a template. */
    public static TemplateColumn of(DesignedColumn column) {
        Set<String> keys = new TreeSet<>();
        keys.add(Headers.key(column.header()));
        column.synonyms().forEach(synonym -> keys.add(Headers.key(synonym)));
        return new TemplateColumn(
                column.header(),
                column.field(),
                column.unused() ? CellType.UNUSED : column.type(),
                column.required(),
                Set.copyOf(keys));
    }
}

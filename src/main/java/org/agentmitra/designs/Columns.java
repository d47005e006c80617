package org.agentmitra.designs;

import org.agentmitra.formats.CellType;
import org.agentmitra.formats.TemplateColumn;

/** Designed columns as imports read them. */
public final class Columns {
    private Columns() {}

    /** The column of a template. */
    public static TemplateColumn of(DesignedColumn column) {
        return new TemplateColumn(
                column.header(),
                column.field(),
                column.unused() ? CellType.UNUSED : column.type(),
                column.required(),
                column.synonyms(),
                column.fallback(),
                column.steps(),
                column.choices(),
                column.rules(),
                column.dates());
    }

    /** The other way: a column of the portal's own as an administrator would design it. */
    public static DesignedColumn designed(TemplateColumn column) {
        return DesignedColumn.of(
                column.header(),
                column.synonyms(),
                column.type() == CellType.UNUSED ? "" : column.field(),
                column.type(),
                column.required());
    }
}

package org.agentmitra.workbooks;

import java.util.List;
import org.agentmitra.designs.DesignedColumn;
import org.jspecify.annotations.Nullable;

/**
 * An empty workbook.
 *
 * @param title what it is called, in the viewer's language
 * @param version number of the template's version; null for one of the portal's own
 * @param provider name of the insurer whose rows it holds; null for any
 * @param mark by which it is known again
 */
record Blank(
        String title, @Nullable Integer version, @Nullable String provider, String mark, List<BlankColumn> columns) {

    static List<BlankColumn> columns(List<DesignedColumn> designed, Live live) {
        return designed.stream().map(column -> BlankColumn.of(column, live)).toList();
    }
}

package org.agentmitra.sheets;

import java.util.List;

/**
 * A row that holds at least one cell with content.
 *
 * @param number as the spreadsheet program shows it, from 1
 * @param cells from column A on, without gaps; shorter rows are simply shorter
 */
public record SheetRow(int number, List<Cell> cells) {
    /** The cell of a column counted from 0; empty beyond the end. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.Empty.CELL;
    }
}

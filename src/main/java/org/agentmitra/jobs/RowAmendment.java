package org.agentmitra.jobs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.agentmitra.sheets.Cell;
import org.agentmitra.sheets.SheetRow;
import org.agentmitra.targets.RowWord;

/**
 * What somebody changed of a row of the file.
 *
 * @param cells texts that stand in place of the file's, by index of the column; empty for a blank cell
 * @param word what was said of the row as a whole
 */
public record RowAmendment(Map<Integer, String> cells, RowWord word) {
    static final RowAmendment NONE = new RowAmendment(Map.of(), RowWord.NONE);

    SheetRow amended(SheetRow row) {
        if (cells.isEmpty()) {
            return row;
        }
        List<Cell> amended = new ArrayList<>(row.cells());
        int missing = Collections.max(cells.keySet()) + 1 - amended.size();
        amended.addAll(Collections.nCopies(Math.max(0, missing), Cell.Empty.CELL));
        cells.forEach((index, text) -> amended.set(index, text.isEmpty() ? Cell.Empty.CELL : new Cell.Text(text)));
        return new SheetRow(row.number(), amended);
    }
}

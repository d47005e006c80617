package org.agentmitra.sheetfiles;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import org.agentmitra.sheets.Cell;
import org.agentmitra.sheets.SheetFile;
import org.agentmitra.sheets.SheetLimits;
import org.agentmitra.sheets.SheetRow;
import org.agentmitra.sheets.UnreadableFile;
import org.jspecify.annotations.Nullable;

/** The rows of one worksheet, one at a time. */
final class XlsxRows implements SheetFile.Rows {
    private final XmlScanner xml;
    private final CellReader reader;
    private final MergedCells merged;
    private final Cell[] cells;
    private int width;
    private int number;
    private int filled;
    private boolean started;
    private boolean ended;

    XlsxRows(XmlScanner xml, CellReader reader, MergedCells merged, int columns) {
        this.xml = xml;
        this.reader = reader;
        this.merged = merged;
        cells = new Cell[columns];
    }

    @Override
    public @Nullable SheetRow next() throws IOException {
        try {
            return ended ? null : find();
        } catch (IOException e) {
            ended = true;
            throw UnreadableFile.of(e);
        }
    }

    private @Nullable SheetRow find() throws IOException {
        if (!started) {
            started = true;
            ended = !xml.find("sheetData");
        }
        while (!ended && xml.within("sheetData")) {
            if (!xml.is("row")) {
                xml.skip();
                continue;
            }
            readRow();
            if (width > 0 && !ended) {
                filled = number;
                markMerged();
                return new SheetRow(number, Collections.unmodifiableList(Arrays.asList(Arrays.copyOf(cells, width))));
            }
        }
        ended = true;
        return null;
    }

    private void readRow() throws IOException {
        int previous = number;
        number = xml.intAttribute("r", previous + 1);
        if (number > SheetLimits.ROWS || number < 0) {
            throw new UnreadableFile("beyond-limits");
        }
        if (number <= previous) {
            throw UnreadableFile.damaged();
        }
        ended = number - filled > Limits.BLANK_ROWS + 1;
        width = 0;
        int column = -1;
        while (!ended && xml.within("row")) {
            if (xml.is("c")) {
                column = readCell(column + 1);
            } else {
                xml.skip();
            }
        }
    }

    private int readCell(int expected) throws IOException {
        long reference = xml.referenceAttribute("r", CellReference.pack(number, expected));
        int column = CellReference.column(reference);
        if (column < expected || column >= SheetLimits.COLUMNS || CellReference.row(reference) != number) {
            throw UnreadableFile.damaged();
        }
        Cell cell = reader.read();
        if (cell != Cell.Empty.CELL) {
            if (column >= cells.length) {
                throw new UnreadableFile("too-many-columns", cells.length);
            }
            Arrays.fill(cells, width, column, Cell.Empty.CELL);
            cells[column] = cell;
            width = column + 1;
        }
        return column;
    }

    private void markMerged() {
        merged.moveTo(number);
        if (merged.width() > width) {
            Arrays.fill(cells, width, merged.width(), Cell.Empty.CELL);
            width = merged.width();
        }
        for (int column = 0; column < merged.width(); column++) {
            if (merged.isContinuation(number, column)) {
                cells[column] = new Cell.Unreadable("merged", cells[column].display());
            }
        }
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}

package org.agentmitra.sheetfiles;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.Arrays;
import java.util.Collections;
import org.agentmitra.sheets.Cell;
import org.agentmitra.sheets.CellText;
import org.agentmitra.sheets.SheetLimits;
import org.agentmitra.sheets.SheetRow;
import org.agentmitra.sheets.UnreadableFile;
import org.jspecify.annotations.Nullable;

/** Makes rows of fields as the parser finds them. Every cell is text; blank records are left out. */
final class CsvRecordReader extends AbstractBaseCsvCallbackHandler<SheetRow> {
    private static final int SHOWN = 60;

    private static final char NO_CHARACTER = '\uFFFD';

    private final boolean chosen;
    private final Cell[] cells;
    private int width;
    private int number;
    private @Nullable UnreadableFile refusal;

    /** @param chosen whether bytes that are no characters of the encoding stand there as U+FFFD */
    CsvRecordReader(int columns, boolean chosen) {
        this.chosen = chosen;
        cells = new Cell[columns];
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        if (++number > SheetLimits.ROWS) {
            throw refuse(new UnreadableFile("beyond-limits"));
        }
        width = 0;
    }

    @Override
    protected void handleField(int column, char[] window, int offset, int length, boolean quoted) {
        String text = CellText.clean(new String(window, offset, length));
        if (text.isEmpty()) {
            return;
        }
        if (column >= cells.length) {
            throw refuse(new UnreadableFile("too-many-columns", cells.length));
        }
        Arrays.fill(cells, width, column, Cell.Empty.CELL);
        cells[column] = cell(text);
        width = column + 1;
    }

    private Cell cell(String text) {
        if (text.length() > SheetLimits.TEXT) {
            return new Cell.Unreadable("too-long", text.substring(0, SHOWN) + "…");
        }
        return chosen && text.indexOf(NO_CHARACTER) >= 0
                ? new Cell.Unreadable("characters", text)
                : new Cell.Text(text);
    }

    @Override
    protected @Nullable SheetRow buildRecord() {
        return width == 0
                ? null
                : new SheetRow(number, Collections.unmodifiableList(Arrays.asList(Arrays.copyOf(cells, width))));
    }

    private CsvParseException refuse(UnreadableFile reason) {
        refusal = reason;
        return new CsvParseException(reason.code());
    }

    /** Why the parser stopped: for our own reason, or because of the quotation marks of the current record. */
    UnreadableFile refusal(CsvParseException cause) {
        if (refusal != null) {
            return refusal;
        }
        UnreadableFile quotes = new UnreadableFile("csv-quotes", number);
        quotes.initCause(cause);
        return quotes;
    }
}

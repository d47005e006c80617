package org.agentmitra.sheetfiles;

import org.agentmitra.sheets.SheetLimits;
import org.agentmitra.sheets.UnreadableFile;

/** A cell reference like {@code B12}, refused beyond the limits of a sheet before anything is made as large as it says. */
final class CellReference {
    private CellReference() {}

    /** Row from 1 in the upper half, column from 0 in the lower. */
    static long parse(byte[] bytes, int from, int to) throws UnreadableFile {
        int at = from;
        int column = 0;
        while (at < to && isLetter(bytes[at])) {
            column = 26 * column + (bytes[at++] & 0x1F);
            if (column > SheetLimits.COLUMNS) {
                throw new UnreadableFile("beyond-limits");
            }
        }
        int row = XmlText.toInt(bytes, at, to);
        if (column == 0 || row < 1 || row > SheetLimits.ROWS) {
            throw new UnreadableFile("beyond-limits");
        }
        return pack(row, column - 1);
    }

    private static boolean isLetter(byte b) {
        return b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
    }

    static long pack(int row, int column) {
        return (long) row << 32 | column;
    }

    static int row(long reference) {
        return (int) (reference >> 32);
    }

    static int column(long reference) {
        return (int) reference;
    }
}

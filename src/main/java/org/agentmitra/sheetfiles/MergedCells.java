package org.agentmitra.sheetfiles;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.agentmitra.sheets.UnreadableFile;
import org.jspecify.annotations.Nullable;

/** Tells, row after row, which cells only continue a merged one: they look filled and hold nothing. */
final class MergedCells {
    private record Range(int firstRow, int firstColumn, int lastRow, int lastColumn) {}

    private final List<Range> ranges;
    /** For each column, until which row it is covered, and in which row the cover has its own cell here. */
    private final int[] until;

    private final int[] ownRow;
    private int started;
    private int width;

    private MergedCells(List<Range> ranges, int columns) {
        this.ranges = ranges;
        until = new int[columns];
        ownRow = new int[columns];
    }

    static MergedCells read(byte[] element, int columns) throws IOException {
        List<Range> ranges = new ArrayList<>();
        try (XmlScanner xml = new XmlScanner(new ByteArrayInputStream(element))) {
            while (xml.find("mergeCell")) {
                ranges.add(range(xml.attribute("ref")));
            }
        }
        ranges.sort(Comparator.comparingInt(Range::firstRow));
        return new MergedCells(ranges, columns);
    }

    private static Range range(@Nullable String reference) throws UnreadableFile {
        byte[] bytes = String.valueOf(reference).getBytes(StandardCharsets.UTF_8);
        int colon = String.valueOf(reference).indexOf(':');
        long first = CellReference.parse(bytes, 0, colon < 0 ? bytes.length : colon);
        long last = colon < 0 ? first : CellReference.parse(bytes, colon + 1, bytes.length);
        return new Range(
                CellReference.row(first),
                CellReference.column(first),
                CellReference.row(last),
                CellReference.column(last));
    }

    /** Moves on to a row. Rows come in ascending order. */
    void moveTo(int row) {
        while (started < ranges.size() && ranges.get(started).firstRow <= row) {
            cover(ranges.get(started++));
        }
        width = 0;
        if (started > 0) {
            for (int column = 0; column < until.length; column++) {
                width = until[column] >= row ? column + 1 : width;
            }
        }
    }

    private void cover(Range range) {
        int end = Math.min(range.lastColumn + 1, until.length);
        if (range.firstColumn < end) {
            Arrays.fill(until, range.firstColumn, end, range.lastRow);
            Arrays.fill(ownRow, range.firstColumn, end, 0);
            ownRow[range.firstColumn] = range.firstRow;
        }
    }

    /** One more than the last covered column of the row. */
    int width() {
        return width;
    }

    boolean isContinuation(int row, int column) {
        return column < width && until[column] >= row && ownRow[column] != row;
    }
}

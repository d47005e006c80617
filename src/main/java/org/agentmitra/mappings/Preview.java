package org.agentmitra.mappings;

import java.util.List;
import java.util.stream.IntStream;
import org.agentmitra.identifiers.Masked;
import org.agentmitra.recognition.Recognised;
import org.agentmitra.recognition.Recognition;
import org.agentmitra.recognition.SheetHead;
import org.agentmitra.sheets.SheetRow;

/**
 * The first rows of a sheet as they are read.
 *
 * @param letters of the columns
 */
record Preview(List<String> letters, List<Row> rows) {
    private static final int ROWS = 8;
    private static final int COLUMNS = 26;
    private static final int LONGEST = 40;

    /** @param header whether it is the row with the headers */
    record Row(int number, boolean header, List<String> cells) {}

    static Preview of(SheetHead head, Recognised read) {
        List<SheetRow> first = head.rows().stream().limit(ROWS).toList();
        int width = Math.min(
                COLUMNS,
                first.stream().mapToInt(row -> row.cells().size()).max().orElse(0));
        return new Preview(
                IntStream.range(0, width).mapToObj(Recognition::letters).toList(),
                first.stream()
                        .map(row -> new Row(
                                row.number(),
                                row.number() == read.headerRow(),
                                IntStream.range(0, width)
                                        .mapToObj(index -> brief(row.cell(index).display()))
                                        .toList()))
                        .toList());
    }

    /** What a cell holds, cut and without identity numbers. */
    static String brief(String cell) {
        String text = Masked.guarded(cell);
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}

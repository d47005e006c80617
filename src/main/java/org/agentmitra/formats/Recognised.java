package org.agentmitra.formats;

import java.util.List;

/**
 * A file whose header was found.
 *
 * @param sheet index of the sheet
 * @param headerRow number of the header's last row, from 1; the data begin behind it
 * @param columns every column of the file, in order
 */
public record Recognised(
        Template template, int sheet, String sheetName, int headerRow, List<MappedColumn> columns, Preamble preamble) {
    /** The same with other columns. */
    public Recognised with(List<MappedColumn> others) {
        return new Recognised(template, sheet, sheetName, headerRow, others, preamble);
    }
}

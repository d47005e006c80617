package org.agentmitra.recognition;

import java.util.List;
import org.agentmitra.formats.MappedColumn;
import org.agentmitra.formats.Template;
import org.agentmitra.sheets.Layout;
import org.agentmitra.sheets.SheetRow;

/**
 * A file whose header was found.
 *
 * @param sheet index of the sheet
 * @param headerRow number of the header's last row, from 1; the data begin behind it
 * @param columns every column of the file, in order
 * @param layout how somebody wants the file to be read
 */
public record Recognised(
        Template template,
        int sheet,
        String sheetName,
        int headerRow,
        List<MappedColumn> columns,
        Preamble preamble,
        Layout layout) {
    Recognised(
            Template template,
            int sheet,
            String sheetName,
            int headerRow,
            List<MappedColumn> columns,
            Preamble preamble) {
        this(template, sheet, sheetName, headerRow, columns, preamble, Layout.AS_FOUND);
    }

    /** Whether so few of its headers are known that it may be any kind of sheet. */
    public boolean isGuess() {
        return columns.stream().filter(column -> column.column() != null).count() < Recognition.FEWEST;
    }

    /** The same with other columns. */
    public Recognised with(List<MappedColumn> others) {
        return new Recognised(template, sheet, sheetName, headerRow, others, preamble, layout);
    }

    /**
     * The same, with what the rows say that are left out at the top.
     *
     * @param whole the beginnings of the sheets with nothing left out; none where the file cannot be read so
     */
    public Recognised under(List<SheetHead> whole) {
        if (sheet >= whole.size()) {
            return this;
        }
        List<SheetRow> above = whole.get(sheet).rows().stream()
                .filter(row -> row.number() <= layout.top())
                .toList();
        Preamble all = Preamble.of(above).or(preamble);
        return new Recognised(template, sheet, sheetName, headerRow, columns, all, layout);
    }

    /** The same of a file that is read so. */
    public Recognised with(Layout other) {
        return new Recognised(template, sheet, sheetName, headerRow, columns, preamble, other);
    }
}

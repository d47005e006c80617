package org.agentmitra.sheetfiles;

import java.io.IOException;
import java.util.List;
import org.agentmitra.sheets.Cell;
import org.agentmitra.sheets.Layout;
import org.agentmitra.sheets.SheetFile;
import org.agentmitra.sheets.SheetRow;
import org.agentmitra.sheets.UnreadableFile;
import org.jspecify.annotations.Nullable;

/** A workbook whose parts have been through the guard. */
final class XlsxFile implements SheetFile {
    private final Container container;
    private final int columns;
    private final Layout layout;
    private final WorkbookParts parts;
    private final Styles styles;
    private final SharedStrings strings;

    XlsxFile(Container container, Layout layout, int columns) throws IOException {
        this.container = container;
        this.columns = columns;
        this.layout = layout;
        parts = WorkbookParts.read(container);
        styles = Styles.read(container, parts.styles());
        strings = SharedStrings.read(container, parts.sharedStrings());
    }

    @Override
    public List<String> sheets() {
        return parts.sheets().stream().map(WorkbookParts.Sheet::name).toList();
    }

    @Override
    public Rows rows(int sheet) throws IOException {
        return TrimmedRows.of(rows(parts.sheets().get(sheet).part()), layout);
    }

    private Rows rows(String part) throws IOException {
        MergedCells merged = MergedCells.read(container.merges(part), columns);
        XmlScanner xml = container.scan(part);
        return new XlsxRows(xml, new CellReader(xml, strings, styles, parts.date1904()), merged, columns);
    }

    @Override
    public @Nullable String mark() throws IOException {
        String said = WorkbookMark.of(container);
        return said == null && parts.marked() != null ? firstCell(parts.marked()) : said;
    }

    private @Nullable String firstCell(String part) throws IOException {
        try (Rows rows = rows(part)) {
            SheetRow first = rows.next();
            return first != null && first.cell(0) instanceof Cell.Text(String text) ? text : null;
        } catch (UnreadableFile unreadable) {
            // Nobody asked for the hidden sheet: the others are read without a mark.
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        container.close();
    }
}

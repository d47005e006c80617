package org.agentmitra.sheets;

import java.io.IOException;
import java.util.List;

/** A workbook whose parts have been through the guard. */
final class XlsxFile implements SheetFile {
    private final Container container;
    private final int columns;
    private final WorkbookParts parts;
    private final Styles styles;
    private final SharedStrings strings;

    XlsxFile(Container container, int columns) throws IOException {
        this.container = container;
        this.columns = columns;
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
        String part = parts.sheets().get(sheet).part();
        MergedCells merged = MergedCells.read(container.merges(part), columns);
        XmlScanner xml = container.scan(part);
        return new XlsxRows(xml, new CellReader(xml, strings, styles, parts.date1904()), merged, columns);
    }

    @Override
    public void close() throws IOException {
        container.close();
    }
}

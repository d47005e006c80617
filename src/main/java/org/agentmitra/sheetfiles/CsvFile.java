package org.agentmitra.sheetfiles;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.agentmitra.sheets.Layout;
import org.agentmitra.sheets.SheetFile;
import org.agentmitra.sheets.TextForm;

/** A text file with separated fields, which counts as a workbook of one sheet. */
final class CsvFile implements SheetFile {
    private final Path file;
    private final String name;
    private final CsvFormat found;
    private final CsvFormat format;
    private final Layout layout;
    private final int columns;

    CsvFile(Path file, String name, CsvFormat found, Layout layout, int columns) {
        this.file = file;
        this.name = name;
        this.found = found;
        this.format = found.as(layout);
        this.layout = layout;
        this.columns = columns;
    }

    @Override
    public List<String> sheets() {
        return List.of(name);
    }

    @Override
    public Rows rows(int sheet) throws IOException {
        Objects.checkIndex(sheet, 1);
        return TrimmedRows.of(new CsvRows(format.open(file), format, columns), layout);
    }

    @Override
    public TextForm text() {
        return format.form(found);
    }

    @Override
    public void close() {
        // nothing is held between the readings
    }
}

package org.agentmitra.sheetfiles;

import java.io.IOException;
import java.nio.file.Path;
import org.agentmitra.sheets.Layout;
import org.agentmitra.sheets.SheetFile;
import org.agentmitra.sheets.UnreadableFile;

/** Opens files that strangers made. */
public final class SheetFiles {
    private SheetFiles() {}

    /** As {@link #open(Path, String, Layout, int)}, as the file looks. */
    public static SheetFile open(Path file, String name, int columns) throws IOException {
        return open(file, name, Layout.AS_FOUND, columns);
    }

    /**
     * Looks at the whole container first (kind, size, parts, ratio, DOCTYPE), then opens it.
     *
     * @param name the file's own name, for messages and the sheet name of a CSV file
     * @param layout how somebody wants it to be read
     * @param columns most columns a row may have before the file is refused
     * @throws UnreadableFile when it is not a workbook or CSV, encrypted, old, damaged or hostile
     */
    public static SheetFile open(Path file, String name, Layout layout, int columns) throws IOException {
        return switch (FileKind.of(file)) {
            case ZIP -> openWorkbook(file, layout, columns);
            case TEXT -> new CsvFile(file, name, CsvFormat.detect(file), layout, columns);
        };
    }

    private static SheetFile openWorkbook(Path file, Layout layout, int columns) throws IOException {
        try {
            Container container = Container.open(file);
            try {
                return new XlsxFile(container, layout, columns);
            } catch (IOException | RuntimeException e) {
                container.close();
                throw e;
            }
        } catch (IOException e) {
            throw UnreadableFile.of(e);
        }
    }
}

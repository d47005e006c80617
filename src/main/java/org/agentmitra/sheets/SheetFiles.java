package org.agentmitra.sheets;

import java.io.IOException;
import java.nio.file.Path;

/** Opens files that strangers made. */
public final class SheetFiles {
    private SheetFiles() {}

    /**
     * Looks at the whole container first (kind, size, parts, ratio, DOCTYPE), then opens it.
     *
     * @param name the file's own name, for messages and the sheet name of a CSV file
     * @param columns most columns a row may have before the file is refused
     * @throws UnreadableFile when it is not a workbook or CSV, encrypted, old, damaged or hostile
     */
    public static SheetFile open(Path file, String name, int columns) throws IOException {
        return switch (FileKind.of(file)) {
            case ZIP -> openWorkbook(file, columns);
            case TEXT -> new CsvFile(file, name, CsvFormat.detect(file), columns);
        };
    }

    private static SheetFile openWorkbook(Path file, int columns) throws IOException {
        try {
            Container container = Container.open(file);
            try {
                return new XlsxFile(container, columns);
            } catch (IOException | RuntimeException e) {
                container.close();
                throw e;
            }
        } catch (IOException e) {
            throw UnreadableFile.of(e);
        }
    }
}

package org.agentmitra.sheetfiles;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.agentmitra.sheets.Cell;
import org.agentmitra.sheets.SheetFile;
import org.agentmitra.sheets.SheetRow;
import org.agentmitra.sheets.UnreadableFile;
import org.jspecify.annotations.Nullable;

/** Reads whole files for the tests. */
public final class Reading {
    private Reading() {}

    public static List<SheetRow> rows(Path file, int columns) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        try (SheetFile sheets = SheetFiles.open(file, "book", columns);
                SheetFile.Rows all = sheets.rows(0)) {
            for (SheetRow row; (row = all.next()) != null; ) {
                rows.add(row);
            }
        }
        return rows;
    }

    static List<Cell> firstRow(Path file) throws IOException {
        return rows(file, 30).getFirst().cells();
    }

    /** Why the file is refused, or null when every row can be read. */
    static @Nullable String refusal(Path file) throws IOException {
        try {
            count(file, 30);
            return null;
        } catch (UnreadableFile e) {
            return e.code();
        }
    }

    static int count(Path file, int columns) throws IOException {
        int count = 0;
        try (SheetFile sheets = SheetFiles.open(file, "book", columns)) {
            for (int sheet = 0; sheet < sheets.sheets().size(); sheet++) {
                try (SheetFile.Rows rows = sheets.rows(sheet)) {
                    while (rows.next() != null) {
                        count++;
                    }
                }
            }
        }
        return count;
    }
}

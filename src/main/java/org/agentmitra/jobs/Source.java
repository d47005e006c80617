package org.agentmitra.jobs;

import java.io.IOException;
import org.agentmitra.documents.PrivateCopy;
import org.agentmitra.sheets.SheetFile;
import org.agentmitra.sheets.SheetRow;
import org.jspecify.annotations.Nullable;

/** The rows of an import's file that are still to be read. */
public final class Source implements AutoCloseable {
    private final PrivateCopy copy;
    private final SheetFile file;
    private final SheetFile.Rows rows;
    private final int afterRow;

    Source(PrivateCopy copy, SheetFile file, SheetFile.Rows rows, int afterRow) {
        this.copy = copy;
        this.file = file;
        this.rows = rows;
        this.afterRow = afterRow;
    }

    /** The next row; null at the end. */
    public @Nullable SheetRow next() throws IOException {
        SheetRow row = rows.next();
        while (row != null && row.number() <= afterRow) {
            row = rows.next();
        }
        return row;
    }

    @Override
    public void close() throws IOException {
        try (copy;
                file) {
            rows.close();
        }
    }
}

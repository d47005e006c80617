package org.agentmitra.sheets;

import java.io.IOException;
import java.util.List;

/** A file with rows that passed the guard: a workbook or a CSV file. Read by one thread. */
public interface SheetFile extends AutoCloseable {
    /** Names of the visible sheets; a CSV file has one with the name of the file. */
    List<String> sheets();

    /**
     * Reads one sheet from its start; blank rows are left out.
     *
     * @param sheet index into {@link #sheets()}
     */
    Rows rows(int sheet) throws IOException;

    @Override
    void close() throws IOException;

    /** Rows in the order of the sheet. */
    interface Rows extends AutoCloseable {
        /**
         * The next row, or null at the end.
         *
         * @throws UnreadableFile when the file turns out damaged or hostile on the way
         */
        @org.jspecify.annotations.Nullable
        SheetRow next() throws IOException;

        @Override
        void close() throws IOException;
    }
}

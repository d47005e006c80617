package org.agentmitra.sheets;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file with rows that passed the guard: a workbook or a CSV file. Read by one thread. */
public interface SheetFile extends AutoCloseable {
    /** Property of the document by which a workbook that the portal made is known again. */
    String MARK_PROPERTY = "AgentMitraTemplate";
    /** Hidden sheet whose first cell says the same, for programs that drop properties. */
    String MARK_SHEET = "AgentMitra";

    /** Names of the visible sheets; a CSV file has one with the name of the file. */
    List<String> sheets();

    /**
     * Reads one sheet from its start; blank rows are left out.
     *
     * @param sheet index into {@link #sheets()}
     */
    Rows rows(int sheet) throws IOException;

    /** How a text file is read; null for a workbook. */
    default @Nullable TextForm text() {
        return null;
    }

    /** What the portal wrote into a workbook it made, whoever changed it since; null for any other file. */
    default @Nullable String mark() throws IOException {
        return null;
    }

    @Override
    void close() throws IOException;

    /** Rows in the order of the sheet. */
    interface Rows extends AutoCloseable {
        /**
         * The next row, or null at the end.
         *
         * @throws UnreadableFile when the file turns out damaged or hostile on the way
         */
        @Nullable
        SheetRow next() throws IOException;

        @Override
        void close() throws IOException;
    }
}

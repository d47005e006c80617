package org.agentmitra.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a workbook of one sheet row by row, in bounded memory. Text that a spreadsheet would run is defused. */
public final class SheetWriter implements AutoCloseable {

    public SheetWriter(OutputStream out, String sheet) {
        throw new UnsupportedOperationException();
    }

    /** Writes the header row in bold and freezes it. */
    public void header(List<String> names) throws IOException {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes a row.
     *
     * @param values String, BigDecimal, Long, Integer, LocalDate or null, one a column
     */
    public void row(List<? extends @Nullable Object> values) throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() throws IOException {
        throw new UnsupportedOperationException();
    }
}

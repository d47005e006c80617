package org.agentmitra.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes CSV row by row: UTF-8 with the mark that Excel needs to know it, and text that a spreadsheet does not run. */
public final class CsvWriter implements AutoCloseable {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT);

    private final de.siegmar.fastcsv.writer.CsvWriter writer;

    public CsvWriter(OutputStream out) throws IOException {
        out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        writer = de.siegmar.fastcsv.writer.CsvWriter.builder().build(out, StandardCharsets.UTF_8);
    }

    public void header(List<String> names) throws IOException {
        row(names);
    }

    /**
     * Writes a row.
     *
     * @param values String, BigDecimal, Long, Integer, LocalDate or null, one a column
     */
    public void row(List<? extends @Nullable Object> values) throws IOException {
        try {
            writer.writeRecord(values.stream().map(CsvWriter::text).toList());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> defused(text);
            case BigDecimal number -> number.toPlainString();
            case Long number -> number.toString();
            case Integer number -> number.toString();
            case LocalDate date -> DATE.format(date);
            default -> throw new IllegalArgumentException("No cell for " + value.getClass());
        };
    }

    /** Puts an apostrophe before what would start a formula (ASVS 1.2.10), and cuts at what a cell may hold. */
    private static String defused(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.length() > SheetLimits.TEXT ? safe.substring(0, SheetLimits.TEXT) : safe;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}

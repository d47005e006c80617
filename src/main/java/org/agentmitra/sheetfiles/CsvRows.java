package org.agentmitra.sheetfiles;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.agentmitra.sheets.SheetFile;
import org.agentmitra.sheets.SheetRow;
import org.jspecify.annotations.Nullable;

/** The records of a CSV file, one at a time. */
final class CsvRows implements SheetFile.Rows {
    /** A field longer than this is a quotation mark without its counterpart. */
    private static final int LONGEST_FIELD = 1 << 20;

    private final CsvRecordReader records;
    private final CloseableIterator<SheetRow> rows;
    private int filled;
    private boolean ended;

    @SuppressWarnings(
            "removal") // A stray quotation mark in a name must not cost the whole file; it has no successor yet.
    CsvRows(Reader in, CsvFormat format, int columns) {
        records = new CsvRecordReader(columns, format.chosen());
        CsvReader<SheetRow> reader = CsvReader.builder()
                .fieldSeparator(format.separator())
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_FIELD)
                .build(records, in);
        if (format.declared()) {
            reader.skipLines(1);
        }
        rows = reader.iterator();
    }

    @Override
    public @Nullable SheetRow next() throws IOException {
        try {
            SheetRow row = ended || !rows.hasNext() ? null : rows.next();
            ended = row == null || row.number() - filled > Limits.BLANK_ROWS + 1;
            if (row == null || ended) {
                return null;
            }
            filled = row.number();
            return row;
        } catch (CsvParseException e) {
            ended = true;
            throw records.refusal(e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}

package org.agentmitra.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a workbook row by row, sheet after sheet, in bounded memory. Text goes as it is, and what is read back is
 * what was written: a cell of type text is no formula however it begins, unlike the same in CSV. One that begins like a
 * formula has the format of texts, so that it stays text when somebody edits it (ASVS 1.2.10).
 */
public final class SheetWriter implements AutoCloseable {
    /** Media type of a workbook. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int FLUSHED_ROWS = 1_000;
    private static final int OFFERED_ROWS = 1_000;
    private static final String DATE_FORMAT = "dd-mm-yyyy";
    private static final String TEXT_FORMAT = "@";
    private static final String FORMULA = "=+-@\t\r";
    /** A spreadsheet keeps 15 digits; a longer number is an id and goes as text. */
    private static final long LARGEST_NUMBER = 999_999_999_999_999L;

    private final Workbook workbook;
    private Worksheet sheet;
    private int rows;

    public SheetWriter(OutputStream out, String sheet) {
        workbook = new Workbook(out, "Agent Mitra", "1.0");
        this.sheet = workbook.newWorksheet(sheet);
    }

    /** Ends the sheet and begins another behind it. */
    public void next(String name) throws IOException {
        sheet.finish();
        sheet = workbook.newWorksheet(name);
        rows = 0;
    }

    /** Writes the header row in bold and freezes it. */
    public void header(List<String> names) throws IOException {
        for (int column = 0; column < names.size(); column++) {
            sheet.style(rows, column).bold().set();
        }
        sheet.freezePane(0, rows + 1);
        row(names);
    }

    /**
     * Writes a row.
     *
     * @param values String, BigDecimal, Long, Integer, LocalDate or null, one a column
     */
    public void row(List<? extends @Nullable Object> values) throws IOException {
        if (rows == SheetLimits.ROWS) {
            throw new IOException("A sheet has at most " + SheetLimits.ROWS + " rows");
        }
        for (int column = 0; column < values.size(); column++) {
            cell(column, values.get(column));
        }
        if (++rows % FLUSHED_ROWS == 0) {
            sheet.flush();
        }
    }

    /** Formats the cells below the header as texts, so that a code typed into one keeps its zeros. */
    public void texts(int column) {
        sheet.range(rows, column, OFFERED_ROWS, column)
                .style()
                .format(TEXT_FORMAT)
                .set();
    }

    /**
     * Offers a choice in the cells below the header.
     *
     * @param sheet name of a further sheet that lists the values for people to read
     */
    public void choices(int column, String sheet, List<String> values) {
        if (values.isEmpty()) {
            return;
        }
        Worksheet list = workbook.newWorksheet(sheet);
        for (int row = 0; row < values.size(); row++) {
            list.inlineString(row, 0, CellText.escape(values.get(row)));
        }
        this.sheet
                .range(rows, column, OFFERED_ROWS, column)
                .validateWithList(list.range(0, 0, values.size() - 1, 0))
                .allowBlank(true)
                .showErrorMessage(true);
    }

    private void cell(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case String text -> text(column, text);
            case BigDecimal number -> sheet.value(rows, column, number);
            case Long number -> whole(column, number);
            case Integer number -> sheet.value(rows, column, number);
            case LocalDate date -> {
                sheet.value(rows, column, date);
                sheet.style(rows, column).format(DATE_FORMAT).set();
            }
            default -> throw new IllegalArgumentException("No cell for " + value.getClass());
        }
    }

    private void text(int column, String text) {
        String held = text.length() > SheetLimits.TEXT ? text.substring(0, SheetLimits.TEXT) : text;
        sheet.inlineString(rows, column, CellText.escape(held));
        if (!held.isEmpty() && FORMULA.indexOf(held.charAt(0)) >= 0) {
            sheet.style(rows, column).format(TEXT_FORMAT).set();
        }
    }

    private void whole(int column, long number) {
        if (Math.abs(number) > LARGEST_NUMBER) {
            sheet.inlineString(rows, column, Long.toString(number));
        } else {
            sheet.value(rows, column, number);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}

package org.agentmitra.workbooks;

import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The sheet that says how the other is filled in. */
final class InstructionSheet {
    private static final int[] WIDTHS = {30, 60, 14};
    private static final int WIDTH = 256;

    private final XSSFSheet sheet;
    private final BlankStyles styles;
    private final Blank blank;
    private final Wording wording;
    private int rows;

    InstructionSheet(XSSFSheet sheet, BlankStyles styles, Blank blank, Wording wording) {
        this.sheet = sheet;
        this.styles = styles;
        this.blank = blank;
        this.wording = wording;
    }

    /** @param data name of the sheet to fill in */
    void fill(String data) {
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.setColumnWidth(column, WIDTHS[column] * WIDTH);
        }
        row(styles.bold(), blank.title());
        if (blank.version() != null) {
            row(styles.wrapped(), wording.of("workbooks.version", blank.version()));
        }
        if (blank.provider() != null) {
            row(styles.wrapped(), wording.of("workbooks.of", blank.provider()));
        }
        rows++;
        row(styles.wrapped(), wording.of("workbooks.how.rows", data));
        row(styles.wrapped(), wording.of("workbooks.how.columns"));
        row(styles.wrapped(), wording.of("workbooks.how.required"));
        row(styles.wrapped(), wording.of("workbooks.how.dates"));
        row(styles.wrapped(), wording.of("workbooks.how.upload"));
        rows++;
        row(styles.bold(), wording.of("workbooks.column"), wording.of("workbooks.expected"));
        for (BlankColumn column : blank.columns()) {
            List<String> expected = wording.expected(column);
            row(styles.wrapped(), column.header(), String.join("\n", expected));
        }
    }

    private void row(CellStyle style, String... texts) {
        XSSFRow row = sheet.createRow(rows++);
        for (int column = 0; column < texts.length; column++) {
            XSSFCell cell = row.createCell(column);
            cell.setCellValue(texts[column]);
            cell.setCellStyle(style);
        }
        if (texts.length == 1) {
            // Sentences run over the columns beside them.
            row.getCell(0).setCellStyle(style == styles.bold() ? style : styles.plain(texts[0]));
        }
    }
}

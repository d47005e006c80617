package org.agentmitra.workbooks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes the file: a sheet to fill in, instructions, and a hidden sheet with what can be chosen. Used once. */
final class BlankWriter implements AutoCloseable {
    /** Rows below the header in which values are offered. */
    private static final int OFFERED = 10_000;

    private static final int WIDTH = 256;
    private static final int NARROWEST = 12;
    private static final int WIDEST = 32;
    private static final int COMMENT_COLUMNS = 3;
    private static final int COMMENT_ROWS = 6;

    private final Blank blank;
    private final Wording wording;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final BlankStyles styles = new BlankStyles(workbook);

    private BlankWriter(Blank blank, Wording wording) {
        this.blank = blank;
        this.wording = wording;
    }

    static byte[] write(Blank blank, Wording wording) throws IOException {
        try (BlankWriter writer = new BlankWriter(blank, wording);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            writer.fill();
            writer.workbook.write(out);
            return out.toByteArray();
        }
    }

    private void fill() {
        XSSFSheet rows = sheet("workbooks.sheet");
        new InstructionSheet(sheet("workbooks.instructions"), styles, blank, wording).fill(rows.getSheetName());
        XSSFSheet hidden = workbook.createSheet(Mark.SHEET);
        workbook.setSheetVisibility(workbook.getSheetIndex(hidden), SheetVisibility.VERY_HIDDEN);
        hidden.createRow(0).createCell(0).setCellValue(blank.mark());
        workbook.getProperties().getCustomProperties().addProperty(Mark.PROPERTY, blank.mark());
        workbook.getProperties().getCoreProperties().setCreator("Agent Mitra");
        header(rows);
        for (int column = 0; column < blank.columns().size(); column++) {
            BlankColumn of = blank.columns().get(column);
            CellStyle style = styles.of(of.form());
            rows.setDefaultColumnStyle(column, style);
            int letters = Math.max(of.header().length() + 2, of.sample().length());
            rows.setColumnWidth(column, Math.clamp(letters, NARROWEST, WIDEST) * WIDTH);
            offer(rows, hidden, column, of);
        }
        rows.createFreezePane(0, 1);
    }

    private XSSFSheet sheet(String key) {
        return workbook.createSheet(WorkbookUtil.createSafeSheetName(wording.of(key)));
    }

    private void header(XSSFSheet rows) {
        XSSFRow header = rows.createRow(0);
        for (BlankColumn column : blank.columns()) {
            XSSFCell cell = header.createCell(Math.max(0, header.getLastCellNum()));
            cell.setCellValue(column.header());
            cell.setCellStyle(styles.header(column.required()));
            comment(rows, cell, String.join("\n", wording.expected(column)));
        }
    }

    private void comment(XSSFSheet rows, XSSFCell cell, String text) {
        var helper = workbook.getCreationHelper();
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setCol2(cell.getColumnIndex() + 1 + COMMENT_COLUMNS);
        anchor.setRow1(1);
        anchor.setRow2(1 + Math.max(COMMENT_ROWS, (int) text.lines().count() * 2));
        Comment comment = rows.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(helper.createRichTextString(text));
        comment.setAuthor("Agent Mitra");
        cell.setCellComment(comment);
    }

    /** Lists the words beside the mark, in a column of their own, and offers them in the cells. */
    private void offer(XSSFSheet rows, XSSFSheet hidden, int column, BlankColumn of) {
        List<String> words = of.words();
        if (words.isEmpty()) {
            return;
        }
        for (int row = 0; row < words.size(); row++) {
            XSSFRow line = hidden.getRow(row) == null ? hidden.createRow(row) : hidden.getRow(row);
            XSSFCell cell = line.createCell(column + 1);
            cell.setCellValue(words.get(row));
            cell.setCellStyle(styles.plain(words.get(row)));
        }
        String letters = CellReference.convertNumToColString(column + 1);
        var helper = rows.getDataValidationHelper();
        DataValidationConstraint listed =
                helper.createFormulaListConstraint(Mark.SHEET + "!$" + letters + "$1:$" + letters + "$" + words.size());
        DataValidation offered = helper.createValidation(listed, new CellRangeAddressList(1, OFFERED, column, column));
        offered.setEmptyCellAllowed(true);
        // A spelling that is not listed may be understood all the same; only what is refused is kept out.
        offered.setShowErrorBox(of.strict());
        rows.addValidationData(offered);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}

package org.agentmitra.workbooks;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of an empty workbook look; each style is made once. */
final class BlankStyles {
    /** What a spreadsheet program may take for the beginning of a formula when somebody edits the cell (ASVS 1.2.10). */
    private static final String FORMULA = "=+-@\t\r";

    private final XSSFWorkbook workbook;
    private final Map<CellForm, XSSFCellStyle> forms = new EnumMap<>(CellForm.class);
    private final XSSFCellStyle plain;
    private final XSSFCellStyle quoted;
    private final XSSFCellStyle wrapped;
    private final XSSFCellStyle bold;
    private final XSSFCellStyle required;

    BlankStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        plain = workbook.createCellStyle();
        quoted = workbook.createCellStyle();
        quoted.setQuotePrefixed(true);
        quoted.setDataFormat(workbook.createDataFormat().getFormat(CellForm.TEXT.format()));
        wrapped = workbook.createCellStyle();
        wrapped.setWrapText(true);
        wrapped.setQuotePrefixed(true);
        XSSFFont font = workbook.createFont();
        font.setBold(true);
        bold = workbook.createCellStyle();
        bold.setFont(font);
        bold.setQuotePrefixed(true);
        bold.setDataFormat(workbook.createDataFormat().getFormat(CellForm.TEXT.format()));
        required = workbook.createCellStyle();
        required.cloneStyleFrom(bold);
        required.setFillForegroundColor(IndexedColors.LEMON_CHIFFON.getIndex());
        required.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    /** Of the cells of a column. */
    CellStyle of(CellForm form) {
        return forms.computeIfAbsent(form, asked -> {
            XSSFCellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(asked.format()));
            return style;
        });
    }

    /** Of a text that is no formula, whatever it begins with. */
    CellStyle plain(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? quoted : plain;
    }

    CellStyle wrapped() {
        return wrapped;
    }

    CellStyle bold() {
        return bold;
    }

    CellStyle header(boolean isRequired) {
        return isRequired ? required : bold;
    }
}

package org.agentmitra.sheetfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.agentmitra.sheets.Cell;
import org.agentmitra.sheets.SheetFile;
import org.agentmitra.sheets.SheetRow;
import org.agentmitra.support.TestWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookReadingTest {
    @TempDir
    Path folder;

    private List<Cell> read(String cells) throws IOException {
        return Reading.firstRow(
                TestWorkbook.ofRows("<row r='1'>" + cells + "</row>").write(folder.resolve("book.xlsx")));
    }

    private Cell cell(String cell) throws IOException {
        return read(cell).getFirst();
    }

    @Test
    void numbersKeepHowTheyAreWritten() throws IOException {
        assertThat(cell("<c r='A1'><v>9.00E+08</v></c>"))
                .isEqualTo(new Cell.Number(new BigDecimal("9.00E+08"), "9.00E+08"));
        assertThat(cell("<c r='A1'><v>1234567890123456789</v></c>"))
                .isEqualTo(new Cell.Number(new BigDecimal("1234567890123456789"), "1234567890123456789"));
        assertThat(cell("<c r='A1' t='n'><v>-12.50</v></c>"))
                .isEqualTo(new Cell.Number(new BigDecimal("-12.50"), "-12.50"));
    }

    @Test
    void theLastDigitsOfADoubleAreNotTakenForData() throws IOException {
        assertThat(cell("<c r='A1'><v>0.10000000000000001</v></c>"))
                .isEqualTo(new Cell.Number(new BigDecimal("0.1"), "0.10000000000000001"));
    }

    @Test
    void aNumberWithADateFormatIsADate() throws IOException {
        LocalDateTime day = LocalDate.of(2024, 2, 29).atStartOfDay();
        assertThat(
                        read(
                                "<c r='A1' s='1'><v>45351</v></c><c r='B1' s='2'><v>45351.5</v></c><c r='C1' s='3'><v>45351</v></c>"))
                .containsExactly(
                        new Cell.Date(day, "45351"),
                        new Cell.Date(day.plusHours(12), "45351.5"),
                        new Cell.Number(new BigDecimal(45351), "45351"));
    }

    @Test
    void theCalendarOf1904Counts() throws IOException {
        Path file = TestWorkbook.ofRows("<row r='1'><c r='A1' s='1'><v>43889</v></c><c r='B1'><v>43889</v></c></row>")
                .part(
                        "xl/workbook.xml",
                        TestWorkbook.workbook("<workbookPr date1904='1'/>", TestWorkbook.sheet("B", 1, "")))
                .write(folder.resolve("mac.xlsx"));
        assertThat(Reading.firstRow(file))
                .containsExactly(
                        new Cell.Date(LocalDate.of(2024, 2, 29).atStartOfDay(), "43889"),
                        new Cell.Number(new BigDecimal(43889), "43889", true));
    }

    @Test
    void daysThatNeverWereAreNumbers() throws IOException {
        assertThat(read("<c r='A1' s='1'><v>60</v></c><c r='B1' s='1'><v>-1</v></c><c r='C1' s='1'><v>2958466</v></c>"))
                .allMatch(Cell.Number.class::isInstance);
    }

    @Test
    void textsOfEveryKindAreRead() throws IOException {
        assertThat(read(
                        "<c r='A1' t='s'><v>1</v></c><c r='B1' t='inlineStr'><is><r><t>in</t></r><r><t>line</t></r></is></c>"
                                + "<c r='C1' t='str'><f>A1&amp;B1</f><v>made</v></c><c r='D1' t='s'><v>2</v></c>"
                                + "<c r='E1' t='inlineStr'><is><t><![CDATA[a<b]]>&#x20B9;&lt;<!-- no --></t></is></c>"))
                .containsExactly(
                        new Cell.Text("Two runs"),
                        new Cell.Text("inline"),
                        new Cell.Text("made"),
                        Cell.Empty.CELL,
                        new Cell.Text("a<b₹<"));
    }

    @Test
    void textIsTrimmedUnescapedAndComposed() throws IOException {
        assertThat(
                        cell(
                                "<c r='A1' t='inlineStr'><is><t xml:space='preserve'>&#xFEFF;&#xA0; LIC_x000D__x000A_of&#xA0;India_x005F_x0041_ e&#x301;&#x200B; </t></is></c>"))
                .isEqualTo(new Cell.Text("LIC\nof India_x0041_ é"));
        assertThat(cell("<c r='A1' t='inlineStr'><is><t>a_x0000_b_xD800_</t></is></c>"))
                .isEqualTo(new Cell.Text("ab\uFFFD"));
    }

    @Test
    void whatCannotBeReadSaysSo() throws IOException {
        assertThat(
                        read(
                                "<c r='A1' t='e'><v>#N/A</v></c><c r='B1'><f>SUM(A1)</f></c><c r='C1' t='s'><v>2000000000</v></c>"
                                        + "<c r='D1' t='s'><v>-1</v></c><c r='E1'><v>12a</v></c><c r='F1' t='b'><v>7</v></c>"
                                        + "<c r='G1'><v>1E+2000000000</v></c><c r='H1' t='b'><v>1</v></c><c r='I1' t='d'><v>2024-02-29</v></c>"))
                .containsExactly(
                        new Cell.Unreadable("error-value", "#N/A"),
                        new Cell.Unreadable("formula-without-value", "=SUM(A1)"),
                        new Cell.Unreadable("bad-shared-string", "2000000000"),
                        new Cell.Unreadable("bad-shared-string", "-1"),
                        new Cell.Unreadable("bad-value", "12a"),
                        new Cell.Unreadable("bad-value", "7"),
                        new Cell.Unreadable("bad-value", "1E+2000000000"),
                        new Cell.Bool(true),
                        new Cell.Date(LocalDate.of(2024, 2, 29).atStartOfDay(), "2024-02-29"));
    }

    @Test
    void aTextLongerThanACellIsACellError() throws IOException {
        Cell cell = cell("<c r='A1' t='inlineStr'><is><t>" + "x".repeat(500_000) + "</t></is></c>");
        assertThat(cell)
                .isInstanceOfSatisfying(
                        Cell.Unreadable.class, long_ -> assertThat(long_.code()).isEqualTo("too-long"));
    }

    @Test
    void cellsAndRowsWithoutReferenceFollowTheLast() throws IOException {
        Path file = TestWorkbook.ofRows(
                        "<row/><row><c/><c t='s'><v>0</v></c></row><row r='7'><c r='C7'><v>1</v></c></row>")
                .write(folder.resolve("book.xlsx"));
        List<SheetRow> rows = Reading.rows(file, 5);
        assertThat(rows).extracting(SheetRow::number).containsExactly(2, 7);
        assertThat(rows.getFirst().cells()).containsExactly(Cell.Empty.CELL, new Cell.Text("Term"));
        assertThat(rows.getLast().cell(4)).isEqualTo(Cell.Empty.CELL);
    }

    @Test
    void aLongRunOfBlankRowsEndsTheSheet() throws IOException {
        Path file = TestWorkbook.ofRows(
                        "<row r='1'><c r='A1'><v>1</v></c></row><row r='5002'><c r='A5002'><v>2</v></c></row>"
                                + "<row r='10004'><c r='A10004'><v>3</v></c></row>")
                .write(folder.resolve("book.xlsx"));
        assertThat(Reading.rows(file, 5)).extracting(SheetRow::number).containsExactly(1, 5002);
    }

    @Test
    void hiddenSheetsAreLeftOut() throws IOException {
        Path file = TestWorkbook.ofRows("")
                .part(
                        "xl/workbook.xml",
                        TestWorkbook.workbook(
                                "",
                                TestWorkbook.sheet("H", 1, "state='veryHidden'")
                                        + TestWorkbook.sheet("Dues &amp; more", 1, "")))
                .write(folder.resolve("book.xlsx"));
        try (SheetFile sheets = SheetFiles.open(file, "book", 5)) {
            assertThat(sheets.sheets()).containsExactly("Dues & more");
        }
    }

    @Test
    void aWorkbookOfAnotherProgramReadsTheSame() throws IOException {
        Path file = folder.resolve("poi.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = book.createSheet("Dues");
            XSSFCellStyle date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("dd-mmm-yyyy"));
            XSSFRow title = sheet.createRow(0);
            title.createCell(0).setCellValue("Premium Due List");
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 2));
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 1, 1));
            for (int i = 2; i < 4; i++) {
                XSSFRow row = sheet.createRow(i);
                row.createCell(0).setCellValue("Ana & Söhne");
                row.createCell(2).setCellValue(LocalDate.of(2026, 3, 5));
                row.getCell(2).setCellStyle(date);
            }
            sheet.getRow(2).createCell(1).setCellValue(4550.25);
            book.write(out);
        }
        Cell merged = new Cell.Unreadable("merged", "");
        Cell day = new Cell.Date(LocalDate.of(2026, 3, 5).atStartOfDay(), "46086.0");
        assertThat(Reading.rows(file, 30))
                .containsExactly(
                        new SheetRow(1, List.of(new Cell.Text("Premium Due List"), merged, merged)),
                        new SheetRow(
                                3,
                                List.of(
                                        new Cell.Text("Ana & Söhne"),
                                        new Cell.Number(new BigDecimal("4550.25"), "4550.25"),
                                        day)),
                        new SheetRow(4, List.of(new Cell.Text("Ana & Söhne"), merged, day)));
    }
}

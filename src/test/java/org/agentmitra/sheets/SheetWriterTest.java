package org.agentmitra.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.agentmitra.sheetfiles.Reading;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetWriterTest {
    private static final List<Object> VALUES = Arrays.asList(
            "000123", new BigDecimal("-10.50"), 7, 1234567890123456789L, LocalDate.of(2026, 3, 5), null, "ह_x0041_");

    @TempDir
    Path folder;

    private Path write(int rows) throws IOException {
        Path file = folder.resolve("out.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                SheetWriter writer = new SheetWriter(out, "Errors: March/April")) {
            writer.header(List.of("Policy", "=Reason"));
            for (int i = 0; i < rows; i++) {
                writer.row(VALUES);
            }
        }
        return file;
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        List<SheetRow> rows = Reading.rows(write(2_500), 10);
        assertThat(rows).hasSize(2_501);
        assertThat(rows.getLast())
                .isEqualTo(new SheetRow(
                        2_501,
                        List.of(
                                new Cell.Text("000123"),
                                new Cell.Number(new BigDecimal("-10.50"), "-10.50"),
                                new Cell.Number(new BigDecimal(7), "7"),
                                new Cell.Text("1234567890123456789"),
                                new Cell.Date(LocalDate.of(2026, 3, 5).atStartOfDay(), "46086.0"),
                                Cell.Empty.CELL,
                                new Cell.Text("ह_x0041_"))));
    }

    @Test
    void textThatLooksLikeAFormulaIsReadBackAsItWasWritten() throws IOException {
        List<String> texts = List.of("-5", "+919876500001", "=A", "@SUM", "'x", "--");
        Path file = folder.resolve("texts.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                SheetWriter writer = new SheetWriter(out, "Texts")) {
            writer.row(texts);
        }
        assertThat(Reading.rows(file, 10))
                .singleElement()
                .satisfies(row -> assertThat(row.cells())
                        .isEqualTo(texts.stream().map(Cell.Text::new).toList()));
    }

    @Test
    void anotherProgramSeesAFrozenBoldHeaderAndRealDates() throws IOException {
        try (InputStream in = Files.newInputStream(write(1));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo("Errors- March-April");
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getRow(0).getCell(0).getCellStyle().getFont().getBold())
                    .isTrue();
            assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("=Reason");
            assertThat(sheet.getRow(0).getCell(1).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(0).getCell(1).getCellStyle().getDataFormatString())
                    .as("text when it is edited, too")
                    .isEqualTo("@");
            assertThat(sheet.getRow(0).getCell(0).getCellStyle().getDataFormatString())
                    .isEqualTo("General");
            assertThat(sheet.getRow(1).getCell(4).getLocalDateTimeCellValue()).isEqualTo("2026-03-05T00:00");
            assertThat(sheet.getRow(1).getCell(4).getCellStyle().getDataFormatString())
                    .isEqualTo("dd-mm-yyyy");
        }
    }

    @Test
    void csvHasAMarkAndNoFormulas() throws IOException {
        Path file = folder.resolve("out.csv");
        try (OutputStream out = Files.newOutputStream(file);
                CsvWriter writer = new CsvWriter(out)) {
            writer.header(List.of("a", "b,c"));
            writer.row(List.of("=1+1", "+91", "-x", "@SUM", "\tx", "\rx"));
            writer.row(VALUES);
        }
        assertThat(Files.readString(file))
                .isEqualTo("\uFEFFa,\"b,c\"\r\n'=1+1,'+91,'-x,'@SUM,'\tx,\"'\rx\"\r\n"
                        + "000123,-10.50,7,1234567890123456789,05-03-2026,,ह_x0041_\r\n");
    }
}

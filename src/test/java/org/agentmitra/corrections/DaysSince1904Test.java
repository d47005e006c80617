package org.agentmitra.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.agentmitra.sheetfiles.SheetFiles;
import org.agentmitra.sheets.SheetFile;
import org.agentmitra.sheets.SheetRow;
import org.agentmitra.sheets.SheetWriter;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestWorkbook;
import org.agentmitra.targets.RowOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook of failed rows counts days from 1900 on: a bare number of another's days would be four years off there. */
@PortalTest
class DaysSince1904Test extends CorrectionFixture {
    private static final String NO_MONTH = "13/2026";
    private static final int BEGUN = 2;
    private static final int FIRST_UNPAID = 5;
    private static final int PREMIUM = 6;

    @TempDir
    Path folder;

    @Test
    void aBareDayIsTheSameInTheErrorWorkbookAndBack() throws Exception {
        UUID id = checked("mac.xlsx", dueListSince1904());
        assertThat(outcomes(id)).containsExactly(RowOutcome.FAILED);
        List<List<String>> failed = failed(id);
        assertThat(failed.getLast().get(BEGUN)).isEqualTo("2020-02-28");
        assertThat(failed.getLast().get(PREMIUM)).isEqualTo("1015");

        UUID back = uploads.submit(
                world.senior,
                providers.byId(world.provider).orElseThrow(),
                world.sunita,
                "mac-errors.xlsx",
                new ByteArrayInputStream(mended(failed)));
        assertThat(back).isEqualTo(id);
        assertThat(outcomes(id)).containsExactly(RowOutcome.CREATED);
        assertThat(jdbc.sql("select column_no from import_corrected_rows where import_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .list())
                .containsExactly(FIRST_UNPAID);
        assertThat(jdbc.sql("select cast(commenced_on as varchar) from policy_import_rows where import_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("2020-02-28");
    }

    /** A row whose date lost its format, and which fails for another cell. */
    private byte[] dueListSince1904() throws IOException {
        String header = text("A1", "PolicyNo")
                + text("B1", "Name of Assured")
                + text("C1", "D.o.C")
                + text("D1", "Pln/Tm")
                + text("E1", "Mod")
                + text("F1", "FUP")
                + text("G1", "InstPrem")
                + text("H1", "Due")
                + text("I1", "TotPrem");
        String row = number("A2", 900_000_012)
                + text("B2", "ASHA RAO")
                + number("C2", 42_427)
                + text("D2", "714/18")
                + text("E2", "Mly")
                + text("F2", NO_MONTH)
                + number("G2", 1_015)
                + number("H2", 1)
                + number("I2", 1_015);
        return Files.readAllBytes(TestWorkbook.ofRows("<row r='1'>" + header + "</row><row r='2'>" + row + "</row>")
                .part(
                        "xl/workbook.xml",
                        TestWorkbook.workbook("<workbookPr date1904='1'/>", TestWorkbook.sheet("Dues", 1, "")))
                .write(folder.resolve("mac.xlsx")));
    }

    private static String text(String cell, String text) {
        return "<c r='" + cell + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    private static String number(String cell, int number) {
        return "<c r='" + cell + "'><v>" + number + "</v></c>";
    }

    /** The error workbook of the import, as it shows. */
    private List<List<String>> failed(UUID id) throws IOException {
        Path file = Files.write(
                folder.resolve("errors.xlsx"),
                get(world.senior, "/imports/" + id + "/errors.xlsx")
                        .getResponse()
                        .getContentAsByteArray());
        List<List<String>> shown = new ArrayList<>();
        try (SheetFile sheets = SheetFiles.open(file, "errors.xlsx", 50);
                SheetFile.Rows rows = sheets.rows(0)) {
            for (SheetRow row = rows.next(); row != null; row = rows.next()) {
                List<String> texts = new ArrayList<>();
                row.cells().forEach(cell -> texts.add(cell.display()));
                shown.add(texts);
            }
        }
        return shown;
    }

    private static byte[] mended(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter writer = new SheetWriter(out, "Errors")) {
            for (List<String> row : rows) {
                writer.row(row.stream()
                        .map(text -> text.equals(NO_MONTH) ? "01/2026" : text)
                        .toList());
            }
        }
        return out.toByteArray();
    }
}

package org.agentmitra.jobs;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.sheetfiles.SheetFiles;
import org.agentmitra.sheets.Cell;
import org.agentmitra.sheets.SheetFile;
import org.agentmitra.sheets.SheetRow;
import org.agentmitra.sheets.SheetWriter;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestPolicies;
import org.agentmitra.support.World;
import org.agentmitra.uploads.Uploads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Each bad cell is named with row, column, reason and a way out; the rest of the file goes on. */
@PortalTest
class BadCellsTest {
    private static final String REST = ",714/18,Mly,01/2026,,1015,1,0,1015,76\n";
    private static final Pattern HINDI = Pattern.compile("[\\u0900-\\u097F]");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    TestPolicies policies;

    @Autowired
    ProviderDirectory providers;

    @Autowired
    Uploads uploads;

    @Autowired
    ImportStates states;

    @Autowired
    ImportCheck check;

    @Autowired
    ImportRun run;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @BeforeEach
    void lay() {
        world.lay();
    }

    private UUID check(String rows) throws Exception {
        String text = "Agent Code : LIC" + world.sunita.code() + "\n"
                + "Premium Due List For The Agent For 03/2026\n"
                + "S.No,PolicyNo,Name of Assured,D.o.C,Pln/Tm,Mod,FUP,Flg,InstPrem,Due,GST,TotPrem,EstCom\n" + rows;
        UUID id = uploads.submit(
                world.senior,
                providers.byId(world.provider).orElseThrow(),
                world.sunita,
                "due.csv",
                new java.io.ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        check.run(id, () -> false);
        return id;
    }

    private List<String> said(UUID id) {
        return jdbc.sql("select * from import_findings where import_id = ? order by row_number, id")
                .param(id)
                .query((row, n) -> {
                    assertSaidInBothLanguages(
                            row.getString("code"), row.getString("arguments").split("\n"));
                    return row.getInt("row_number") + " " + row.getString("column_name") + " " + row.getString("code");
                })
                .list();
    }

    private void assertSaidInBothLanguages(String code, Object[] arguments) {
        String key = "reviews.finding." + code;
        assertThat(messages.getMessage(key + ".fix", arguments, Locale.ENGLISH)).isNotBlank();
        assertThat(messages.getMessage(key, arguments, Locale.of("hi"))).containsPattern(HINDI);
        assertThat(messages.getMessage(key + ".fix", arguments, Locale.of("hi")))
                .containsPattern(HINDI);
    }

    @Test
    void everyBadCellHasItsPlaceAndTheRestGoesOn() throws Exception {
        policies.in(world, world.ravi, List.of(TestPolicies.row("900000099", "Ravi's Holder")));
        UUID id = check("1,900000001,ASHA RAO,31/02/2026" + REST
                + "2,900000002,ASHA RAO,02/25/2019" + REST
                + "3,9.00E+08,ASHA RAO,05/01/2020" + REST
                + "4,900000004,ASHA RAO,05/01/2020,714/18,Mly,01/2026,,\"₹1,00,000/-\",1,0,\"1,00,000\",0\n"
                + "5,900000005,ASHA RAO,05/01/2020" + REST
                + "6,900000005,ASHA RAO,05/01/2020" + REST
                + "7,900000099,ASHA RAO,05/01/2020" + REST
                + "Page Total Premium,,,,,,,,,,,9999,\n"
                + "S.No,PolicyNo,Name of Assured,D.o.C,Pln/Tm,Mod,FUP,Flg,InstPrem,Due,GST,TotPrem,EstCom\n"
                + "8,17000012,ASHA RAO 05/01/1990,05-Jan-20" + REST
                + "9,900000009,RAMESH (LA),05-Jan-20" + REST
                + "10,900000010,ASHA RAO,05/01/2020,714/18,Mly,2026,,1015,1,0,1015,76\n"
                + "11,900000011,ASHA RAO,05/01/2020,714/18,Mly,01/2026,1015,1,0,1015,76\n"
                + "12,900000012,ASHA RAO,01/01/2090" + REST);
        assertThat(said(id))
                .contains(
                        "4 D.o.C date-impossible",
                        "5 D.o.C date-us",
                        "6 PolicyNo number-damaged",
                        "9 PolicyNo duplicate-policy",
                        "10 PolicyNo other-book",
                        "13 PolicyNo number-length",
                        "13 Name of Assured name-with-date",
                        "15 FUP month-impossible",
                        "16 Flg columns-shifted",
                        "17 D.o.C commenced-in-future")
                .noneMatch(line -> line.startsWith("7 ") || line.startsWith("8 ") || line.startsWith("14 "))
                .doesNotContain("16 TotPrem total-differs");
        Import checked = states.load(id);
        assertThat(checked.status()).isEqualTo(ImportStatus.CHECKED);
        assertThat(outcomes(id))
                .containsEntry("CREATED", 3)
                .containsEntry("DUPLICATE", 1)
                .containsEntry("FAILED", 8);
        assertThat(mvc.get().uri("/imports/" + id).with(as(world.senior)))
                .hasStatusOk()
                .bodyText()
                .contains("31/02/2026 is not a day in the calendar.", "write 25/02/2019", "01/01/2090");
    }

    /** What begins like a formula is text in a workbook; only CSV needs a guard against it. */
    @Test
    void theErrorWorkbookGivesTheCellsBackAsTheyWere() throws Exception {
        String cells = "-5,=A1+1,+919876500001,@SUM,-,-,'x,=,+,-1,@,-0";
        UUID id = check("\"=1\"," + cells + "\n");
        List<Cell> failed = failed(id).getLast();
        assertThat(failed.subList(0, 13).stream().map(Cell::display).toList())
                .isEqualTo(List.of(("=1," + cells).split(",")));
        assertThat(failed.get(2)).isEqualTo(new Cell.Text("=A1+1"));
    }

    @Test
    void theCorrectedErrorWorkbookIsImportedAgain() throws Exception {
        UUID id = check("1,900000001,+ASHA RAO,31/02/2026" + REST);
        List<List<Cell>> rows = failed(id);
        ByteArrayOutputStream corrected = new ByteArrayOutputStream();
        try (SheetWriter writer = new SheetWriter(corrected, "Errors")) {
            for (List<Cell> row : rows) {
                writer.row(row.stream()
                        .map(cell -> cell.display().replace("31/02/2026", "28/02/2020"))
                        .toList());
            }
        }
        UUID again = uploads.submit(
                world.senior,
                providers.byId(world.provider).orElseThrow(),
                world.sunita,
                "due-errors.xlsx",
                new ByteArrayInputStream(corrected.toByteArray()));
        check.run(again, () -> false);
        assertThat(said(again))
                .isEqualTo(said(id).stream()
                        .filter(line -> !line.contains("date-impossible"))
                        .toList());
        assertThat(outcomes(again)).isEqualTo(Map.of("CREATED", 1));
    }

    private List<List<Cell>> failed(UUID id) throws Exception {
        byte[] workbook = mvc.get()
                .uri("/imports/" + id + "/errors.xlsx")
                .with(as(world.senior))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        Path file = Files.write(folder.resolve("errors.xlsx"), workbook);
        List<List<Cell>> rows = new ArrayList<>();
        try (SheetFile sheets = SheetFiles.open(file, "errors.xlsx", 30);
                SheetFile.Rows source = sheets.rows(0)) {
            for (SheetRow row = source.next(); row != null; row = source.next()) {
                rows.add(row.cells());
            }
        }
        return rows;
    }

    @Test
    void aNumberThatBecameAnothersMeanwhileIsSaid() throws Exception {
        UUID id = check("1,900000001,ASHA RAO,05/01/2020" + REST + "2,900000002,ASHA RAO,05/01/2020" + REST);
        assertThat(said(id)).isEmpty();
        policies.in(world, world.ravi, List.of(TestPolicies.row("900000001", "Ravi's Holder")));
        states.start(id, world.senior.user());
        run.run(id, () -> false);
        assertThat(states.load(id).status()).isEqualTo(ImportStatus.COMPLETED_WITH_ERRORS);
        assertThat(said(id)).containsExactly("4 null changed-since-check");
    }

    private Map<String, Integer> outcomes(UUID id) {
        Map<String, Integer> outcomes = new java.util.HashMap<>();
        jdbc.sql("select outcome, count(*) from policy_import_rows where import_id = ? group by outcome")
                .param(id)
                .query((row, n) -> outcomes.put(row.getString(1), row.getInt(2)))
                .list();
        return outcomes;
    }
}

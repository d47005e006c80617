package org.agentmitra.imports;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.agentmitra.jobs.ImportDesk;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.sheetfiles.SheetFiles;
import org.agentmitra.sheets.Cell;
import org.agentmitra.sheets.SheetFile;
import org.agentmitra.sheets.SheetRow;
import org.agentmitra.support.DueListFile;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.Trail;
import org.agentmitra.uploads.RefusedFile;
import org.agentmitra.uploads.Uploads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What became of an import, in short and row by row. */
@PortalTest
class ImportReportControllerTest extends PageFixture {
    @Autowired
    ProviderDirectory providers;

    @Autowired
    Uploads uploads;

    @Autowired
    ImportDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Trail trail;

    @TempDir
    Path folder;

    @BeforeEach
    void lay() {
        world.lay();
    }

    /** Two rows that fit, one with a day that does not exist, and one whose number is a formula. */
    private UUID brought() throws RefusedFile {
        var provider = providers.byId(world.provider).orElseThrow();
        byte[] file = new String(
                        new DueListFile(world.sunita.code())
                                .rows(2)
                                .row("900000007", "31/02/2020")
                                .row("900000008", "05/01/2020")
                                .bytes(),
                        StandardCharsets.UTF_8)
                .replace("900000008", "=cmd|' /C calc'!A0")
                .getBytes(StandardCharsets.UTF_8);
        return uploads.submit(world.senior, provider, world.sunita, "due.csv", new ByteArrayInputStream(file));
    }

    private Path downloaded(UUID id) throws IOException {
        var answer = get(world.senior, "/imports/" + id + "/report.xlsx");
        assertThat(answer).hasStatusOk();
        return Files.write(folder.resolve("report.xlsx"), answer.getResponse().getContentAsByteArray());
    }

    private static List<List<String>> sheet(Path file, int index) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (SheetFile sheets = SheetFiles.open(file, "report.xlsx", 20);
                SheetFile.Rows all = sheets.rows(index)) {
            for (SheetRow row; (row = all.next()) != null; ) {
                rows.add(row.cells().stream().map(Cell::display).toList());
            }
        }
        return rows;
    }

    private static Map<String, String> facts(Path file) throws IOException {
        return sheet(file, 0).stream().collect(Collectors.toMap(List::getFirst, List::getLast, (one, other) -> one));
    }

    @Test
    void theWorkbookSaysWhatBecameOfTheImportAndOfEveryRow() throws Exception {
        UUID id = brought();
        desk.complete(id);
        Path file = downloaded(id);
        assertThat(facts(file))
                .containsEntry("File", "due.csv")
                .containsEntry("Brought by", world.senior.name())
                .containsEntry("Row with the headers", "3")
                .containsEntry("New", "2")
                .containsEntry("Failed", "2")
                .containsEntry("Rows in the file", "4")
                .containsKeys("Uploaded", "Started", "Ended", "State", "Read as", "Agent");
        List<List<String>> rows = sheet(file, 1);
        assertThat(rows).hasSize(5);
        assertThat(rows.get(1)).startsWith("4", "900000000", "ASHA RAO", "New");
        assertThat(rows.get(3)).startsWith("6", "900000007").contains("Failed");
        assertThat(rows.get(3).getLast()).startsWith("D.o.C: ");
        assertThat(trail.of(id)).contains("import.exported");
        assertThat(jdbc.sql("select count(*) from import_transitions where import_id = ? and status = 'REPORTED'")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatBeginsLikeAFormulaIsTextOfASheetThatHasNone() throws Exception {
        UUID id = brought();
        desk.complete(id);
        Path file = downloaded(id);
        assertThat(sheet(file, 1).get(4)).anyMatch(cell -> cell.startsWith("=cmd"));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry part : zip.stream()
                    .filter(one -> one.getName().contains("worksheets/"))
                    .toList()) {
                try (InputStream in = zip.getInputStream(part)) {
                    assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                            .doesNotContain("<f>");
                }
            }
        }
    }

    @Test
    void rowsThatTheRunDidNotReachAreSaidSo() throws Exception {
        UUID id = brought();
        desk.check(id);
        assertThat(post(world.senior, "/imports/" + id + "/cancellation")).hasStatus3xxRedirection();
        List<List<String>> rows = sheet(downloaded(id), 1);
        assertThat(rows.get(1)).contains("Not reached");
        assertThat(rows.get(3)).contains("Failed");
    }

    @Test
    void thePageToPrintSaysTheSameInShortAndOutlivesTheRows() throws Exception {
        UUID id = brought();
        desk.complete(id);
        assertThat(get(world.senior, "/imports/" + id + "/report"))
                .hasStatusOk()
                .bodyText()
                .contains("Brought by", world.senior.name(), "report.xlsx");
        assertThat(get(world.senior, "/imports/" + id)).bodyText().contains("/imports/" + id + "/report\"");
        assertThat(mvc.get()
                        .uri("/imports/" + id + "/report")
                        .locale(Locale.of("hi"))
                        .with(as(world.senior)))
                .bodyText()
                .contains("किसने दी");
        jdbc.sql("update imports set purged_at = finished_at where id = ?")
                .param(id)
                .update();
        assertThat(get(world.senior, "/imports/" + id + "/report")).bodyText().contains("the summary stays");
        try (SheetFile sheets = SheetFiles.open(downloaded(id), "report.xlsx", 20)) {
            assertThat(sheets.sheets()).containsExactly("Summary");
        }
    }

    @Test
    void thereIsNoneBeforeTheEndAndNoneForOthers() throws Exception {
        UUID id = brought();
        for (String ending : List.of("/report", "/report.xlsx")) {
            assertThat(get(world.senior, "/imports/" + id + ending)).hasStatus(HttpStatus.NOT_FOUND);
        }
        desk.complete(id);
        for (String ending : List.of("/report", "/report.xlsx")) {
            assertThat(get(world.stranger, "/imports/" + id + ending)).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(trail.of(id)).doesNotContain("import.exported");
    }
}

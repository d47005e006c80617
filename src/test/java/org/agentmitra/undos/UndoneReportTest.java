package org.agentmitra.undos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.agentmitra.jobs.FinishedImports;
import org.agentmitra.jobs.ImportDesk;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.sheetfiles.SheetFiles;
import org.agentmitra.sheets.SheetFile;
import org.agentmitra.sheets.SheetRow;
import org.agentmitra.support.As;
import org.agentmitra.support.DueListFile;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.targets.Aftermath;
import org.agentmitra.targets.Reversal;
import org.agentmitra.targets.RowOutcome;
import org.agentmitra.targets.RowPreview;
import org.agentmitra.uploads.Uploads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the report says of the rows of an import that is taken back, or was. */
@PortalTest
class UndoneReportTest extends PageFixture {
    private static final Map<String, String> REASON = Map.of("reason", "The list of another month");
    private static final String EDITED = "Somebody changed the policy or its holder since.";

    @Autowired
    ProviderDirectory providers;

    @Autowired
    Uploads uploads;

    @Autowired
    ImportDesk desk;

    @Autowired
    UndoRun run;

    @Autowired
    UndoStore store;

    @Autowired
    UndoAftermath aftermath;

    @Autowired
    FinishedImports imports;

    @Autowired
    List<Reversal> reversals;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @BeforeEach
    void lay() {
        world.lay();
    }

    private UUID bring(DueListFile file) throws Exception {
        UUID id = uploads.submit(
                world.senior,
                providers.byId(world.provider).orElseThrow(),
                world.sunita,
                "due.csv",
                new ByteArrayInputStream(file.bytes()));
        desk.complete(id);
        return id;
    }

    private DueListFile rows(int count) {
        return new DueListFile(world.sunita.code()).rows(count);
    }

    /** Numbers of the policies and what became of their rows. */
    private List<String> became(UUID id, Locale locale) throws Exception {
        var answer = mvc.get()
                .uri("/imports/" + id + "/report.xlsx")
                .locale(locale)
                .with(As.as(world.senior))
                .exchange();
        assertThat(answer).hasStatusOk();
        Path file =
                Files.write(folder.resolve("report.xlsx"), answer.getResponse().getContentAsByteArray());
        List<String> rows = new ArrayList<>();
        try (SheetFile sheets = SheetFiles.open(file, "report.xlsx", 20);
                SheetFile.Rows all = sheets.rows(1)) {
            for (SheetRow row; (row = all.next()) != null; ) {
                rows.add(row.cell(1).display() + ": " + row.cell(3).display());
            }
        }
        return rows.subList(1, rows.size());
    }

    private void edit(String number) {
        jdbc.sql("update policies set version = version + 1 where policy_number = ?")
                .param(number)
                .update();
    }

    @Test
    void eachRowSaysWhetherItWasTakenBackOrWhyItWasKept() throws Exception {
        UUID id = bring(rows(3).row("900000009", "31/02/2020"));
        assertThat(became(id, Locale.ENGLISH))
                .containsExactly("900000000: New", "900000001: New", "900000002: New", "900000009: Failed");
        edit("900000001");
        post(world.senior, "/imports/" + id + "/undo", REASON);
        assertThat(became(id, Locale.ENGLISH)).startsWith("900000000: New", "900000001: New");
        assertThat(run.run(id, () -> false)).isTrue();
        assertThat(became(id, Locale.ENGLISH))
                .containsExactly(
                        "900000000: New, undone since",
                        "900000001: New, not undone: " + EDITED,
                        "900000002: New, undone since",
                        "900000009: Failed");
        assertThat(became(id, Locale.of("hi")))
                .startsWith(
                        "900000000: नई, बाद में वापस लिया गया",
                        "900000001: नई, वापस नहीं लिया गया: उसके बाद किसी ने पॉलिसी या उसके धारक में बदलाव किया।");
    }

    @Test
    void whatAnImportLeftAsItWasIsStillSaidSo() throws Exception {
        bring(rows(2));
        UUID second = bring(rows(3));
        String page = "/imports/" + second;
        assertThat(get(world.senior, page)).bodyText().contains("What became of it");
        post(world.senior, page + "/undo", REASON);
        assertThat(run.run(second, () -> false)).isTrue();
        assertThat(get(world.senior, page))
                .bodyText()
                .contains("What the check said")
                .doesNotContain("became of it");
        assertThat(became(second, Locale.ENGLISH))
                .containsExactly("900000000: Unchanged", "900000001: Unchanged", "900000002: New, undone since");
    }

    @Test
    void rowsThatAnUndoDidNotComeToAreAsTheyWere() throws Exception {
        UUID id = bring(rows(4));
        post(world.senior, "/imports/" + id + "/undo", REASON);
        jdbc.sql("update import_undos set state = 'BROKEN', position = 5, failed = 1 where import_id = ?")
                .param(id)
                .update();
        jdbc.sql("insert into import_undo_rows (import_id, row_no, failed, record_key, code)"
                        + " values (?, 5, true, '', 'failed')")
                .param(id)
                .update();
        assertThat(became(id, Locale.ENGLISH))
                .containsExactly(
                        "900000000: New, undone since",
                        "900000001: New, could not be undone: Something else in the portal needs the policy.",
                        "900000002: New",
                        "900000003: New");
        assertThat(aftermath.of(id, numbers(5, 5))).containsOnlyKeys(5);
        assertThat(aftermath.of(id, numbers(6, 1_000))).isEmpty();
    }

    @Test
    void whereTheLastGoFirstTheFirstAreAsTheyWere() throws Exception {
        UUID id = bring(rows(4));
        post(world.senior, "/imports/" + id + "/undo", REASON);
        Dying backwards = new Dying(reversals.stream()
                .filter(one -> one.target().equals("policies"))
                .findFirst()
                .orElseThrow());
        backwards.backwards = true;
        var one = new StaticListableBeanFactory(Map.of("reversal", backwards)).getBeanProvider(Reversal.class);
        Aftermath of = new UndoAftermath(store, new Reversals(one, imports), imports);
        assertThat(of.of(id, numbers(1, 1_000))).isEmpty();
        jdbc.sql("update import_undos set position = 6 where import_id = ?")
                .param(id)
                .update();
        assertThat(of.of(id, numbers(1, 1_000))).containsOnlyKeys(5, 6, 7);
        assertThat(of.of(id, numbers(1, 5))).containsOnlyKeys(5);
    }

    private static List<RowPreview> numbers(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(row -> new RowPreview(row, RowOutcome.CREATED, "", "", List.of()))
                .toList();
    }
}

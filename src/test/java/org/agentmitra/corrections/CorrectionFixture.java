package org.agentmitra.corrections;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.agentmitra.jobs.ImportDesk;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.reviews.FindingStore;
import org.agentmitra.sheetfiles.SheetFiles;
import org.agentmitra.sheets.Cell;
import org.agentmitra.sheets.SheetFile;
import org.agentmitra.sheets.SheetRow;
import org.agentmitra.sheets.SheetWriter;
import org.agentmitra.support.DueListFile;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.TestPolicies;
import org.agentmitra.support.Trail;
import org.agentmitra.targets.RowOutcome;
import org.agentmitra.targets.RowPreview;
import org.agentmitra.uploads.RefusedFile;
import org.agentmitra.uploads.Uploads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Checked imports that somebody corrects. */
abstract class CorrectionFixture extends PageFixture {
    static final String DAY = "D.o.C";
    static final String NO_DAY = "31/02/2020";

    @TempDir
    Path folder;

    @Autowired
    ProviderDirectory providers;

    @Autowired
    Uploads uploads;

    @Autowired
    ImportDesk desk;

    @Autowired
    TestPolicies policies;

    @Autowired
    CorrectionStore store;

    @Autowired
    CorrectionQueries queries;

    @Autowired
    FindingStore findings;

    @Autowired
    Trail trail;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void lay() {
        world.lay();
    }

    /** Three good rows, 4 to 6, and three with no day, 7 to 9. */
    UUID dueList() throws RefusedFile {
        return checked(new DueListFile(world.sunita.code())
                .rows(3)
                .row("900000010", NO_DAY)
                .row("900000011", NO_DAY)
                .row("900000012", "30/02/2020"));
    }

    UUID checked(DueListFile file) throws RefusedFile {
        return checked("due.csv", file.bytes());
    }

    UUID checked(String name, byte[] bytes) throws RefusedFile {
        var provider = providers.byId(world.provider).orElseThrow();
        UUID id = uploads.submit(world.senior, provider, world.sunita, name, new ByteArrayInputStream(bytes));
        desk.check(id);
        return id;
    }

    /** The error workbook of the import, with other texts in its cells. */
    byte[] workbook(UUID id, UnaryOperator<String> mended) throws Exception {
        Path file = folder.resolve("errors.xlsx");
        Files.write(
                file,
                get(world.senior, "/imports/" + id + "/errors.xlsx")
                        .getResponse()
                        .getContentAsByteArray());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetFile sheets = SheetFiles.open(file, "errors.xlsx", 50);
                SheetFile.Rows rows = sheets.rows(0);
                SheetWriter writer = new SheetWriter(out, "Errors")) {
            SheetRow row = rows.next();
            while (row != null) {
                writer.row(texts(row, mended));
                row = rows.next();
            }
        }
        return out.toByteArray();
    }

    private static List<String> texts(SheetRow row, UnaryOperator<String> mended) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : row.cells()) {
            texts.add(mended.apply(cell.display()));
        }
        return texts;
    }

    UUID bring(byte[] bytes) throws IOException, RefusedFile {
        return uploads.submit(
                world.senior,
                providers.byId(world.provider).orElseThrow(),
                world.sunita,
                "due-errors.xlsx",
                new ByteArrayInputStream(bytes));
    }

    /** A policy list with rows from 2 on. */
    UUID policyList(String... rows) throws RefusedFile {
        String text = "PolicyNo,Provider,Name,DOB,Mobile,DOC,Plan,Term,Mode,Instalment Premium,Sum Assured\n"
                + String.join("\n", rows) + "\n";
        return checked("list.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    static String listed(String number, String mobile) {
        return number + ",Test Life,Asha Patil,," + mobile + ",05/01/2020,714,20,Yly,5000,500000";
    }

    static Map<String, String> fix(int line, String column, String value) {
        return Map.of("line", String.valueOf(line), "column", column, "value", value);
    }

    RowOutcome outcome(UUID id, int row) {
        return policies.target().preview(id, null, row - 1, 1).getFirst().outcome();
    }

    List<RowOutcome> outcomes(UUID id) {
        return policies.target().preview(id, null, 0, 2_000).stream()
                .map(RowPreview::outcome)
                .toList();
    }

    /** What the import expects: new and failed rows, conflicts and rows left out. */
    List<Integer> expected(UUID id) {
        return jdbc.sql("select expected_created, expected_failed, expected_conflict, expected_skipped from imports"
                        + " where id = ?")
                .param(id)
                .query((row, n) -> List.of(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .single();
    }

    String status(UUID id) {
        return jdbc.sql("select status from imports where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}

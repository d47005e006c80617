package org.agentmitra.journeys.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.imports.WholeErrorWorkbook;
import org.agentmitra.jobs.ImportDesk;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.support.World;
import org.agentmitra.undos.WholeUndo;
import org.agentmitra.uploads.RefusedFile;
import org.agentmitra.uploads.Uploads;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A due list of 200,000 rows and 13 columns goes through the whole import: upload, dry run, run, and back again; one whose
 * rows all fail is given back as a workbook.
 */
@Tag("bench")
class ImportBenchmarkTest {
    private static final int ROWS = 200_000;
    private static final int HEAP_MB = 512;
    /** Rows a second: a third of what two quiet cores do, so that only a change of order fails. */
    private static final int FLOOR = 400;

    @TempDir
    static Path files;

    private static Path workbook;
    private static Path failing;
    private static double inflating;

    @BeforeAll
    static void makeWorkbook() throws IOException {
        workbook = files.resolve("due-list.xlsx");
        failing = files.resolve("failing.xlsx");
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Kolkata"));
        new LargeDueList(today).write(workbook, "0001711F", ROWS);
        LargeDueList.failing(today).write(failing, "0001711F", ROWS);
        inflating = ReadingBenchmarkTest.inflating(workbook);
    }

    @ParameterizedTest
    @EnumSource
    void twoHundredThousandRows(BenchPortal.Database database, @TempDir Path folder) throws Exception {
        try (BenchPortal portal = BenchPortal.on(database, folder);
                HeapWatch heap = new HeapWatch()) {
            World world = portal.bean(World.class).lay();
            long begun = System.nanoTime();
            UUID id = submit(portal, world, workbook);
            double submitted = seconds(begun);
            portal.bean(ImportDesk.class).complete(id);
            double whole = seconds(begun);
            print(portal, id, submitted, whole, heap.most());
            assertComplete(portal, id);
            assertThat(ROWS / whole).as("rows/s").isGreaterThan(FLOOR);
            undo(portal, world, id);
            assertThat(heap.most()).as("MB").isLessThan(HEAP_MB);
        }
    }

    private static void undo(BenchPortal portal, World world, UUID id) {
        long begun = System.nanoTime();
        WholeUndo.of(portal.context(), world.senior, id);
        double took = seconds(begun);
        Report.line("undo %s, %,d policies: %.1f s = %,.0f rows/s", portal.database(), ROWS, took, ROWS / took);
        assertThat(portal.jdbc().queryForObject("select count(*) from policies", Integer.class))
                .isZero();
        assertThat(portal.jdbc()
                        .queryForObject(
                                "select count(*) from customers where source = ?", Integer.class, "import:" + id))
                .isZero();
    }

    /** Every row fails for the day on which it begins, which no calendar has. */
    @ParameterizedTest
    @EnumSource
    void errorWorkbookOfTwoHundredThousandRows(BenchPortal.Database database, @TempDir Path folder) throws Exception {
        try (BenchPortal portal = BenchPortal.on(database, folder)) {
            World world = portal.bean(World.class).lay();
            UUID id = submit(portal, world, failing);
            portal.bean(ImportDesk.class).check(id);
            Path written = folder.resolve("errors.xlsx");
            long begun = System.nanoTime();
            try (OutputStream out = Files.newOutputStream(written)) {
                WholeErrorWorkbook.write(portal.context(), world.senior, id, out);
            }
            double took = seconds(begun);
            Report.line(
                    "error workbook %s, %,d rows: %.1f s = %.1f x inflating, %,d bytes",
                    database, ROWS, took, took / inflating, Files.size(written));
            assertThat(portal.jdbc()
                            .queryForObject(
                                    "select count(distinct row_number) from import_findings where import_id = ?"
                                            + " and severity = 'CRITICAL'",
                                    Integer.class,
                                    id))
                    .isEqualTo(ROWS);
        }
    }

    private static UUID submit(BenchPortal portal, World world, Path file) throws IOException, RefusedFile {
        try (InputStream content = Files.newInputStream(file)) {
            return portal.bean(Uploads.class)
                    .submit(
                            world.senior,
                            portal.bean(ProviderDirectory.class)
                                    .byId(world.provider)
                                    .orElseThrow(),
                            world.sunita,
                            "due-list.xlsx",
                            content);
        }
    }

    private static void print(BenchPortal portal, UUID id, double submitted, double whole, long heap) {
        Map<String, Object> times = portal.jdbc()
                .queryForMap(
                        "select cast(started_at as timestamp) as started, cast(finished_at as timestamp) as finished"
                                + " from imports where id = ?",
                        id);
        double apply = Duration.between(
                                ((Timestamp) times.get("started")).toInstant(),
                                ((Timestamp) times.get("finished")).toInstant())
                        .toMillis()
                / 1e3;
        double check = whole - submitted - apply;
        Report.line(
                "import %s, %,d rows x 13: submit %.1f s, check %,.0f rows/s, apply %,.0f rows/s, whole %,.0f rows/s ="
                        + " %.1f x inflating, heap after collection at most %d MB",
                portal.database(), ROWS, submitted, ROWS / check, ROWS / apply, ROWS / whole, whole / inflating, heap);
    }

    private static void assertComplete(BenchPortal portal, UUID id) {
        assertThat(portal.jdbc()
                        .queryForMap(
                                "select status, rows_read, done_created, done_failed from imports where id = ?", id))
                .containsEntry("status", "COMPLETED")
                .containsEntry("rows_read", ROWS)
                .containsEntry("done_created", ROWS);
        assertThat(portal.jdbc().queryForObject("select count(distinct policy_number) from policies", Integer.class))
                .isEqualTo(ROWS);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}

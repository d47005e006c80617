package org.agentmitra.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.agentmitra.formats.MappedColumn;
import org.agentmitra.reviews.ErrorWorkbook;
import org.agentmitra.sheetfiles.SheetFiles;
import org.agentmitra.sheets.SheetFile;
import org.agentmitra.support.DueListFile;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ImportJobTest extends JobFixture {
    @Autowired
    ErrorWorkbook workbook;

    @Test
    void anUploadIsQueuedInItsOwnTransaction() throws Exception {
        UUID id = submit(new DueListFile(world.sunita.code()).rows(1));
        assertThat(value(id, "status", String.class)).isEqualTo("UPLOADED");
        assertThat(jdbc.sql(
                                "select count(*) from scheduled_tasks where task_name = 'import-check' and task_instance = ?")
                        .param(id.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aKilledCheckGoesOnWithoutLosingOrDoublingARow() throws Exception {
        UUID id = submit(new DueListFile(world.sunita.code()).rows(ROWS));
        target.diesAt = 2_300;
        assertThatThrownBy(() -> check.run(id, () -> false)).isInstanceOf(StagingTarget.Killed.class);
        assertThat(value(id, "rows_read", Integer.class)).isEqualTo(2_000);
        target.diesAt = 0;
        assertThat(check.run(id, () -> false)).isTrue();
        assertThat(value(id, "status", String.class)).isEqualTo("CHECKED");
        assertThat(value(id, "rows_read", Integer.class)).isEqualTo(ROWS);
        assertThat(count("import_findings", id)).isEqualTo(ROWS);
        assertThat(target.staged).hasSize(ROWS);
    }

    @Test
    void aKilledRunGoesOnWithoutLosingOrDoublingARow() throws Exception {
        UUID id = submit(new DueListFile(world.sunita.code()).rows(ROWS));
        check.run(id, () -> false);
        jobs.start(id, world.senior.user());
        target.diesAt = 2_300;
        assertThatThrownBy(() -> run.run(id, () -> false)).isInstanceOf(StagingTarget.Killed.class);
        target.diesAt = 0;
        assertThat(run.run(id, () -> false)).isTrue();
        assertThat(value(id, "status", String.class)).isEqualTo("COMPLETED");
        assertThat(value(id, "done_created", Integer.class)).isEqualTo(ROWS);
        assertThat(target.applied)
                .containsExactlyElementsOf(IntStream.range(4, 4 + ROWS).boxed().toList());
    }

    @Test
    void aStoppedSchedulerLeavesTheRestForLater() throws Exception {
        UUID id = submit(new DueListFile(world.sunita.code()).rows(ROWS));
        assertThat(check.run(id, () -> target.staged.size() >= 1_000)).isFalse();
        assertThat(value(id, "status", String.class)).isEqualTo("CHECKING");
        assertThat(check.run(id, () -> false)).isTrue();
        assertThat(value(id, "rows_read", Integer.class)).isEqualTo(ROWS);
    }

    @Test
    void aCancelledRunKeepsWhatItCommitted() throws Exception {
        UUID id = submit(new DueListFile(world.sunita.code()).rows(ROWS));
        check.run(id, () -> false);
        jobs.start(id, world.senior.user());
        run.run(id, () -> !target.applied.isEmpty());
        jobs.cancel(id, world.senior.user());
        assertThat(run.run(id, () -> false)).isTrue();
        assertThat(value(id, "status", String.class)).isEqualTo("CANCELLED");
        assertThat(value(id, "done_created", Integer.class)).isEqualTo(1_000);
        assertThat(target.applied).hasSize(1_000);
    }

    @Test
    void failedRowsComeBackWithTheirReasons() throws Exception {
        UUID id = submit(new DueListFile(world.sunita.code())
                .row("900000017", "05/01/2020")
                .row("900000025", "31/02/2020")
                .row("9.00E+08", "03/25/2020"));
        check.run(id, () -> false);
        jobs.start(id, world.senior.user());
        run.run(id, () -> false);
        assertThat(value(id, "status", String.class)).isEqualTo("COMPLETED_WITH_ERRORS");
        assertThat(value(id, "done_failed", Integer.class)).isEqualTo(2);

        var out = new ByteArrayOutputStream();
        Import done = states.load(id);
        List<String> headers =
                jobs.columns(done.mapping()).stream().map(MappedColumn::header).toList();
        try (Source source = jobs.rows(id, 0)) {
            var original = new ErrorWorkbook.Original(id, done.place().headerRow(), headers, Set.of(), source::next);
            workbook.write(original, work.target(done.template()), Locale.ENGLISH, out);
        }
        var file = Files.createTempFile("errors", ".xlsx");
        Files.write(file, out.toByteArray());
        try (SheetFile sheets = SheetFiles.open(file, "errors.xlsx", 50);
                SheetFile.Rows rows = sheets.rows(0)) {
            assertThat(Objects.requireNonNull(rows.next()).cell(0).display()).startsWith("Agent Code");
            assertThat(Objects.requireNonNull(rows.next()).cell(0).display()).endsWith("03/2026");
            assertThat(Objects.requireNonNull(rows.next()).cell(13).display()).isEqualTo("Reason");
            var first = Objects.requireNonNull(rows.next());
            assertThat(first.cell(1).display()).isEqualTo("900000025");
            assertThat(first.cell(13).display()).startsWith("D.o.C: 31/02/2020 is not a day in the calendar.");
            var second = Objects.requireNonNull(rows.next());
            assertThat(second.cell(1).display()).isEqualTo("9.00E+08");
            assertThat(second.cell(13).display()).contains("digits are lost").contains("month stands before the day");
            assertThat(rows.next()).isNull();
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void theSameFileAgainWaitsForAWord() throws Exception {
        DueListFile file = new DueListFile(world.sunita.code()).rows(3);
        UUID first = submit(file);
        UUID second = submit(file);
        assertThat(second).isNotEqualTo(first);
        assertThat(states.load(second).repeats()).isEqualTo(first);
    }
}

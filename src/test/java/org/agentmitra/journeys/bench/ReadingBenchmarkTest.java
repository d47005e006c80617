package org.agentmitra.journeys.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.agentmitra.formats.Expected;
import org.agentmitra.formats.Recognised;
import org.agentmitra.formats.Recognition;
import org.agentmitra.formats.RowReader;
import org.agentmitra.sheets.SheetFile;
import org.agentmitra.sheets.SheetFiles;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading alone, as a multiple of merely inflating the file; the library is there for comparison. */
@Tag("bench")
class ReadingBenchmarkTest {
    private static final int ROWS = 200_000;
    private static final int TURNS = 4;
    /** Well above the aim of IMPORT.md, so that a busy machine does not fail it. */
    private static final int CEILING = 12;

    /** Some work on the file, and what it counted. */
    private interface Work {
        long run(Path file) throws Exception;
    }

    @Test
    void aWorkbookOfTwoHundredThousandRows(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("due-list.xlsx");
        new LargeDueList(LocalDate.now(ZoneId.of("Asia/Kolkata"))).write(file, "0001711F", ROWS);
        double inflating = inflating(file);
        Report.line("reading %,d rows x 13, %.1f MB: inflating %.2f s", ROWS, Files.size(file) / 1e6, inflating);
        double cells = measured("guard and cells", file, inflating, ReadingBenchmarkTest::cells);
        double typed = measured("guard, cells and types", file, inflating, ReadingBenchmarkTest::typed);
        double library =
                measured("fastexcel-reader, no guard, no types", file, inflating, ReadingBenchmarkTest::library);
        Report.line("reading: fastexcel-reader takes %.2f x our time", library / cells);
        assertThat(typed / inflating).as("typed, as a multiple of inflating").isLessThan(CEILING);
    }

    /** Seconds to inflate every part of the file. */
    static double inflating(Path file) throws IOException {
        try {
            return best(file, ReadingBenchmarkTest::inflate);
        } catch (IOException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static double measured(String name, Path file, double inflating, Work work) throws Exception {
        double seconds;
        long heap;
        try (HeapWatch watch = new HeapWatch()) {
            seconds = best(file, work);
            heap = watch.most();
        }
        Report.line(
                "reading, %s: %.2f s = %.1f x inflating, %,.0f rows/s, heap after collection at most %d MB",
                name, seconds, seconds / inflating, ROWS / seconds, heap);
        return seconds;
    }

    private static double best(Path file, Work work) throws Exception {
        double best = Double.MAX_VALUE;
        for (int turn = 0; turn < TURNS; turn++) {
            long begun = System.nanoTime();
            assertThat(work.run(file)).isPositive();
            best = Math.min(best, (System.nanoTime() - begun) / 1e9);
        }
        return best;
    }

    private static long inflate(Path file) throws IOException {
        long bytes = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    bytes += in.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
        return bytes;
    }

    private static long cells(Path file) throws IOException {
        long cells = 0;
        try (SheetFile sheets = SheetFiles.open(file, "due-list.xlsx", 100);
                SheetFile.Rows rows = sheets.rows(0)) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                for (int column = 0; column < LargeDueList.COLUMNS.size(); column++) {
                    cells += row.cell(column).display().length();
                }
            }
        }
        return cells;
    }

    private static long typed(Path file) throws Exception {
        long values = 0;
        int read = 0;
        try (SheetFile sheets = SheetFiles.open(file, "due-list.xlsx", 100)) {
            Recognised due = Recognition.recognise(sheets);
            Expected expected =
                    new Expected(LocalDate.now(ZoneId.of("Asia/Kolkata")), "IN", "0001711F", "TESTLIFE", "Test Life");
            RowReader reader = new RowReader(due.template(), due.columns(), expected);
            try (SheetFile.Rows rows = sheets.rows(0)) {
                for (var row = rows.next(); row != null; row = rows.next()) {
                    var typed = row.number() <= LargeDueList.ABOVE ? null : reader.read(row);
                    if (typed != null) {
                        read++;
                        values += typed.values().size();
                    }
                }
            }
        }
        assertThat(read).isEqualTo(ROWS);
        return values;
    }

    private static long library(Path file) throws IOException {
        long cells = 0;
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                for (int column = 0; column < row.getCellCount(); column++) {
                    cells += row.getCellText(column).length();
                }
            }
        }
        return cells;
    }
}

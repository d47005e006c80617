package org.agentmitra.journeys.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.agentmitra.formats.Expected;
import org.agentmitra.formats.RowReader;
import org.agentmitra.formats.Templates;
import org.agentmitra.recognition.Recognised;
import org.agentmitra.recognition.Recognition;
import org.agentmitra.sheetfiles.SheetFiles;
import org.agentmitra.sheets.SheetFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Reading alone, as a multiple of merely inflating the file; the library is there for comparison. All is the work of one
 * thread, so its processor time counts, which other work on the machine does not change.
 */
@Tag("bench")
class ReadingBenchmarkTest {
    private static final int ROWS = 200_000;
    private static final int TURNS = 5;
    /** Well above the aim of IMPORT.md, so that a busy machine does not fail it. */
    private static final int CEILING = 18;

    /** Some work on the file, and what it counted. */
    private interface Work {
        long run(Path file) throws Exception;
    }

    /** Work with a name for the report. */
    private record Named(String name, Work work) {}

    private static final List<Named> WORKS = List.of(
            new Named("inflating", ReadingBenchmarkTest::inflate),
            new Named("guard and cells", ReadingBenchmarkTest::cells),
            new Named("guard, cells and types", ReadingBenchmarkTest::typed),
            new Named("fastexcel-reader, no guard, no types", ReadingBenchmarkTest::library));

    @ParameterizedTest
    @EnumSource
    void aWorkbookOfTwoHundredThousandRows(LargeDueList.Texts texts, @TempDir Path folder) throws Exception {
        Path file = folder.resolve("due-list.xlsx");
        new LargeDueList(LocalDate.now(ZoneId.of("Asia/Kolkata"))).write(file, "0001711F", ROWS, texts);
        double[] best = new double[WORKS.size()];
        long[] heap = new long[WORKS.size()];
        Arrays.fill(best, Double.MAX_VALUE);
        for (int turn = 0; turn < TURNS; turn++) {
            for (int i = 0; i < best.length; i++) {
                try (HeapWatch watch = new HeapWatch()) {
                    best[i] = Math.min(best[i], seconds(WORKS.get(i).work, file));
                    heap[i] = Math.max(heap[i], watch.most());
                }
            }
        }
        Report.line("reading %,d rows x 13, texts %s, %.1f MB", ROWS, texts, Files.size(file) / 1e6);
        for (int i = 0; i < best.length; i++) {
            Report.line(
                    "reading, %s, %s: %.2f s = %.1f x inflating, %,.0f rows/s, heap after collection at most %d MB",
                    texts, WORKS.get(i).name, best[i], best[i] / best[0], ROWS / best[i], heap[i]);
        }
        Report.line("reading, %s: fastexcel-reader takes %.2f x our time", texts, best[3] / best[1]);
        assertThat(best[2] / best[0]).as("typed, as a multiple of inflating").isLessThan(CEILING);
    }

    /** Seconds to inflate every part of the file. */
    static double inflating(Path file) throws IOException {
        double best = Double.MAX_VALUE;
        for (int turn = 0; turn < TURNS; turn++) {
            long begun = System.nanoTime();
            inflate(file);
            best = Math.min(best, (System.nanoTime() - begun) / 1e9);
        }
        return best;
    }

    private static double seconds(Work work, Path file) throws Exception {
        long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        assertThat(work.run(file)).isPositive();
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun) / 1e9;
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
            Recognised due = Recognition.recognise(sheets, Templates.POLICIES);
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

package org.agentmitra.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.agentmitra.formats.Headers;
import org.agentmitra.formats.MappedColumn;
import org.agentmitra.formats.RowReader;
import org.agentmitra.formats.Template;
import org.agentmitra.recognition.Evidence;
import org.agentmitra.recognition.Guess;
import org.agentmitra.recognition.Matcher;
import org.agentmitra.recognition.Recognised;
import org.agentmitra.recognition.Recognition;
import org.agentmitra.recognition.SheetHead;
import org.agentmitra.sheetfiles.SheetFiles;
import org.agentmitra.sheets.Cell;
import org.agentmitra.sheets.SheetFile;
import org.agentmitra.sheets.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * The sheet of an example that is most likely meant, and what its columns are like.
 *
 * @param rows how many rows of data were looked at
 */
record ExampleSheet(List<ExampleColumn> columns, int rows) {
    /** More columns than a template has. */
    private static final int COLUMNS = 100;
    /** Rows that are looked at; what holds for them holds for most. */
    private static final int ROWS = 5_000;

    /**
     * Reads it through the guards of {@link SheetFiles}.
     *
     * @param builtIn the portal's own template for such sheets, by which headers are known
     * @param insurer whose sheets it is an example of
     * @return empty where no sheet is a list
     */
    static Optional<ExampleSheet> read(Path file, String name, Template builtIn, Insurer insurer) throws IOException {
        try (SheetFile sheets = SheetFiles.open(file, name, COLUMNS)) {
            List<SheetHead> heads = Recognition.heads(sheets);
            Optional<Recognised> found = Recognition.nearest(heads, List.of(builtIn));
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(looked(sheets, guessed(heads, found.get(), builtIn, insurer), builtIn, insurer));
        }
    }

    /** A sheet whose columns are guessed by their headers and the first cells. */
    private record Guessed(Recognised at, List<Guess> guesses) {}

    private static Guessed guessed(List<SheetHead> heads, Recognised at, Template builtIn, Insurer insurer) {
        List<Matcher.FileColumn> columns = at.columns().stream()
                .map(column -> new Matcher.FileColumn(column.header(), cells(heads.get(at.sheet()), at, column)))
                .toList();
        return new Guessed(at, new Matcher(builtIn, insurer.expected(), insurer.words()).match(columns));
    }

    private static List<Cell> cells(SheetHead head, Recognised at, MappedColumn column) {
        return head.rows().stream()
                .filter(row -> row.number() > at.headerRow())
                .map(row -> row.cell(column.index()))
                .toList();
    }

    private static ExampleSheet looked(SheetFile sheets, Guessed guessed, Template builtIn, Insurer insurer)
            throws IOException {
        List<MappedColumn> mapping = new ArrayList<>();
        List<ExampleColumn> columns = new ArrayList<>();
        for (MappedColumn column : guessed.at.columns()) {
            Guess guess = guessed.guesses.get(mapping.size());
            mapping.add(new MappedColumn(column.index(), column.header(), guess.column()));
            columns.add(new ExampleColumn(column.header(), guess, evidence(guess, builtIn, insurer)));
        }
        RowReader reader = new RowReader(builtIn, mapping, insurer.expected());
        int rows = 0;
        try (SheetFile.Rows source = sheets.rows(guessed.at.sheet())) {
            for (SheetRow row = source.next(); row != null && rows < ROWS; row = source.next()) {
                // Totals and repeated headers would leave a column blank that never is.
                if (row.number() > guessed.at.headerRow() && reader.read(row) != null) {
                    rows++;
                    for (int i = 0; i < columns.size(); i++) {
                        columns.get(i).look(row.cell(mapping.get(i).index()));
                    }
                }
            }
        }
        return new ExampleSheet(headed(columns), rows);
    }

    private static @Nullable Evidence evidence(Guess guess, Template builtIn, Insurer insurer) {
        return guess.column() == null
                ? null
                : new Evidence(builtIn.column(guess.column()), insurer.expected(), insurer.words(), guess.dates());
    }

    /** Those that have a header of their own. */
    private static List<ExampleColumn> headed(List<ExampleColumn> columns) {
        Set<String> keys = new HashSet<>();
        return columns.stream()
                .filter(column -> !Headers.key(column.header()).isEmpty() && keys.add(Headers.key(column.header())))
                .toList();
    }
}

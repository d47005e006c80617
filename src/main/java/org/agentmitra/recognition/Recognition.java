package org.agentmitra.recognition;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.agentmitra.formats.MappedColumn;
import org.agentmitra.formats.Template;
import org.agentmitra.formats.TemplateColumn;
import org.agentmitra.sheets.Cell;
import org.agentmitra.sheets.SheetFile;
import org.agentmitra.sheets.SheetRow;
import org.jspecify.annotations.Nullable;

/** Finds sheet, header row and template of a file by its first rows. */
public final class Recognition {
    private static final int ROWS = 40;
    private static final int SHEETS = 20;
    static final int FEWEST = 3;

    private Recognition() {}

    /**
     * Compares the file with the templates.
     *
     * @throws Unrecognised when no sheet has a known header, or a required column is missing
     */
    public static Recognised recognise(SheetFile file, List<Template> templates) throws IOException, Unrecognised {
        return recognise(heads(file), templates);
    }

    /** The same by the beginnings of its sheets. */
    public static Recognised recognise(List<SheetHead> heads, List<Template> templates) throws Unrecognised {
        HeaderCandidate best = bestOfKinds(heads, templates);
        if (best == null || best.matched() < FEWEST) {
            throw unknown(heads);
        }
        List<String> missing = best.missing();
        if (!missing.isEmpty()) {
            throw new Unrecognised("missing-columns", String.join(", ", missing), Integer.toString(best.lastRow()));
        }
        return best.recognised(heads.get(best.sheet()).name());
    }

    /** Headers may be known and still be too few: who is told that none is would look for the fault in the words. */
    private static Unrecognised unknown(List<SheetHead> heads) {
        List<SheetRow> seen = anything(heads);
        if (seen.isEmpty()) {
            return new Unrecognised("empty");
        }
        if (isTooNarrow(heads)) {
            return new Unrecognised(width(seen) < 2 ? "one-column" : "two-columns", texts(seen));
        }
        return new Unrecognised("no-header", texts(seen));
    }

    private static boolean isTooNarrow(List<SheetHead> heads) {
        return heads.stream().allMatch(head -> width(head.rows()) < FEWEST);
    }

    /**
     * What comes nearest in a file that is not recognised: the row most like a header, read as far as it is known; empty
     * where the file has too few columns to be a list.
     */
    public static Optional<Recognised> nearest(List<SheetHead> heads, List<Template> templates) {
        HeaderCandidate best = bestOfKinds(heads, templates);
        if (best == null || isTooNarrow(heads)) {
            return Optional.empty();
        }
        if (best.matched() == 0) {
            int sheet = fullest(heads);
            int row = widest(heads.get(sheet).rows());
            best = HeaderCandidate.of(best.template(), sheet, heads.get(sheet).rows(), row, 1);
        }
        return Optional.of(best.recognised(heads.get(best.sheet()).name()));
    }

    /**
     * Of kinds the one that knows most columns, as one that asks for little would be near to everything; of several the
     * first, unless another understands the whole header.
     */
    private static @Nullable HeaderCandidate bestOfKinds(List<SheetHead> heads, List<Template> templates) {
        Map<String, List<Template>> kinds = templates.stream()
                .collect(Collectors.groupingBy(Template::target, LinkedHashMap::new, Collectors.toList()));
        HeaderCandidate best = null;
        for (List<Template> kind : kinds.values()) {
            HeaderCandidate other = best(heads, kind);
            if (best == null || other != null && other.fitsBetterThan(best)) {
                best = other;
            }
        }
        return best;
    }

    /** Headers of required columns that are neither there nor covered by another column. */
    public static List<String> missing(Template template, List<MappedColumn> columns) {
        List<TemplateColumn> present = columns.stream()
                .flatMap(column -> Stream.ofNullable(column.column()))
                .map(template::column)
                .toList();
        return template.columns().stream()
                .filter(TemplateColumn::required)
                .filter(column -> present.stream().noneMatch(other -> other.covers(column)))
                .map(TemplateColumn::header)
                .toList();
    }

    /**
     * The row read as the header of the template, of which it may say nothing.
     *
     * @param row number of the row; 0 for a sheet without a header, whose columns have letters
     */
    public static Recognised at(List<SheetHead> heads, Template template, int sheet, int row) {
        List<SheetRow> rows = heads.get(sheet).rows();
        if (row == 0) {
            List<MappedColumn> columns = IntStream.range(0, width(rows))
                    .mapToObj(index -> new MappedColumn(index, letters(index), null))
                    .toList();
            return new Recognised(template, sheet, heads.get(sheet).name(), 0, columns, Preamble.of(List.of()));
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).number() == row) {
                return HeaderCandidate.of(template, sheet, rows, i, 1)
                        .recognised(heads.get(sheet).name());
            }
        }
        throw new IllegalArgumentException("No row " + row);
    }

    private static int width(List<SheetRow> rows) {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }

    /** A column's letters, as spreadsheet programs show them. */
    public static String letters(int index) {
        return (index < 26 ? "" : letters(index / 26 - 1)) + (char) ('A' + index % 26);
    }

    private static @Nullable HeaderCandidate best(List<SheetHead> heads, List<Template> templates) {
        HeaderCandidate best = null;
        for (int sheet = 0; sheet < heads.size(); sheet++) {
            best = better(best, bestOf(sheet, heads.get(sheet).rows(), templates));
        }
        return best;
    }

    private static List<SheetRow> anything(List<SheetHead> heads) {
        return heads.stream()
                .map(SheetHead::rows)
                .filter(rows -> !rows.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The first sheet with the most rows. */
    private static int fullest(List<SheetHead> heads) {
        int fullest = 0;
        for (int i = 1; i < heads.size(); i++) {
            fullest = heads.get(i).rows().size() > heads.get(fullest).rows().size() ? i : fullest;
        }
        return fullest;
    }

    /** The first sheets, as far as they are looked at. */
    public static List<SheetHead> heads(SheetFile file) throws IOException {
        List<SheetHead> heads = new ArrayList<>();
        for (int sheet = 0; sheet < Math.min(SHEETS, file.sheets().size()); sheet++) {
            heads.add(new SheetHead(file.sheets().get(sheet), head(file, sheet)));
        }
        return heads;
    }

    private static List<SheetRow> head(SheetFile file, int sheet) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        try (SheetFile.Rows source = file.rows(sheet)) {
            SheetRow row = source.next();
            while (row != null && rows.size() < ROWS) {
                rows.add(row);
                row = source.next();
            }
        }
        return rows;
    }

    private static @Nullable HeaderCandidate bestOf(int sheet, List<SheetRow> rows, List<Template> templates) {
        HeaderCandidate best = null;
        // One row wins over two that say no more: the other would be a line above, or data.
        for (int height = 1; height <= 2; height++) {
            for (int i = 0; i + height <= rows.size(); i++) {
                if (height == 1 || isWords(rows.get(i + 1))) {
                    for (Template template : templates) {
                        best = better(best, HeaderCandidate.of(template, sheet, rows, i, height));
                    }
                }
            }
        }
        return best;
    }

    private static @Nullable HeaderCandidate better(@Nullable HeaderCandidate one, @Nullable HeaderCandidate other) {
        if (one == null) {
            return other;
        }
        return other != null && other.score() > one.score() ? other : one;
    }

    /** Words without digits, as in the lower half of a header; a row of data has a number or a date. */
    private static boolean isWords(SheetRow row) {
        return row.cells().stream().allMatch(cell -> switch (cell) {
            case Cell.Text(String text) -> text.chars().noneMatch(Character::isDigit);
            case Cell.Empty() -> true;
            case Cell.Unreadable(String code, String raw) -> code.equals("merged");
            default -> false;
        });
    }

    /** The widest of the first rows: most likely what the sender takes for a header. */
    private static int widest(List<SheetRow> rows) {
        int widest = 0;
        for (int i = 1; i < rows.size(); i++) {
            widest = filled(rows.get(i)) > filled(rows.get(widest)) ? i : widest;
        }
        return widest;
    }

    private static long filled(SheetRow row) {
        return row.cells().stream()
                .filter(cell -> !(cell instanceof Cell.Empty))
                .count();
    }

    private static String texts(List<SheetRow> rows) {
        return rows.get(widest(rows)).cells().stream()
                .map(Cell::display)
                .filter(text -> !text.isEmpty())
                .limit(8)
                .map(text -> text.length() > 30 ? text.substring(0, 30) + "…" : text)
                .collect(Collectors.joining(", "));
    }
}

package org.agentmitra.formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.agentmitra.sheets.Cell;
import org.agentmitra.sheets.SheetFile;
import org.agentmitra.sheets.SheetRow;
import org.jspecify.annotations.Nullable;

/** Finds sheet, header row and template of a file by its first rows. */
public final class Recognition {
    private static final int ROWS = 40;
    private static final int SHEETS = 20;
    private static final int FEWEST = 3;

    private Recognition() {}

    /**
     * Compares the file with the templates.
     *
     * @throws Unrecognised when no sheet has a known header, or a required column is missing
     */
    public static Recognised recognise(SheetFile file, List<Template> templates) throws IOException, Unrecognised {
        HeaderCandidate best = null;
        List<SheetRow> seen = List.of();
        int sheets = Math.min(SHEETS, file.sheets().size());
        for (int sheet = 0; sheet < sheets; sheet++) {
            List<SheetRow> rows = head(file, sheet);
            seen = seen.isEmpty() ? rows : seen;
            best = better(best, bestOf(sheet, rows, templates));
        }
        if (best == null || best.matched() < FEWEST) {
            throw seen.isEmpty() ? new Unrecognised("empty") : new Unrecognised("no-header", texts(seen));
        }
        List<String> missing = best.missing();
        if (!missing.isEmpty()) {
            throw new Unrecognised("missing-columns", String.join(", ", missing), Integer.toString(best.lastRow()));
        }
        return best.recognised(file.sheets().get(best.sheet()));
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
    private static String texts(List<SheetRow> rows) {
        SheetRow widest = rows.getFirst();
        for (SheetRow row : rows) {
            widest = row.cells().size() > widest.cells().size() ? row : widest;
        }
        return widest.cells().stream()
                .map(Cell::display)
                .filter(text -> !text.isEmpty())
                .limit(8)
                .map(text -> text.length() > 30 ? text.substring(0, 30) + "…" : text)
                .collect(Collectors.joining(", "));
    }
}

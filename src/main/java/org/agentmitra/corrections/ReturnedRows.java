package org.agentmitra.corrections;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.agentmitra.corrections.Fields.Field;
import org.agentmitra.formats.CellType;
import org.agentmitra.recognition.SheetHead;
import org.agentmitra.reviews.ErrorWorkbook;
import org.agentmitra.shared.Refused;
import org.agentmitra.sheetfiles.SheetFiles;
import org.agentmitra.sheets.Cell;
import org.agentmitra.sheets.SheetFile;
import org.agentmitra.sheets.SheetRow;
import org.jspecify.annotations.Nullable;

/** Rows of an error workbook that came back, by the numbers they have in the import's file. */
final class ReturnedRows {
    /** Kept in memory, for they come in any order. */
    private static final int MOST = 20_000;

    private static final int COLUMNS = 110;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy", Locale.ROOT);

    private final SheetRow header;
    private final Map<Integer, SheetRow> rows = new HashMap<>();
    private final TreeSet<String> unfit = new TreeSet<>();

    private ReturnedRows(SheetRow header) {
        this.header = header;
    }

    /** Where a workbook says whose rows it holds. @param column index of the one with their numbers */
    record Mark(UUID importId, int sheet, SheetRow header, int column) {
        /** Empty for a file that is no error workbook. Rows that failed twice bring both columns: the last is its own. */
        static Optional<Mark> in(List<SheetHead> heads) {
            for (int sheet = 0; sheet < heads.size(); sheet++) {
                for (SheetRow row : heads.get(sheet).rows()) {
                    for (int column = row.cells().size() - 1; column >= 0; column--) {
                        UUID id = ErrorWorkbook.marked(row.cell(column).display());
                        if (id != null) {
                            return Optional.of(new Mark(id, sheet, row, column));
                        }
                    }
                }
            }
            return Optional.empty();
        }
    }

    /** @throws Refused when there are too many of them */
    static ReturnedRows read(Path file, String fileName, Mark mark) throws IOException {
        ReturnedRows returned = new ReturnedRows(mark.header());
        try (SheetFile sheets = SheetFiles.open(file, fileName, COLUMNS);
                SheetFile.Rows source = sheets.rows(mark.sheet())) {
            SheetRow row = source.next();
            while (row != null) {
                if (row.number() > mark.header().number()) {
                    returned.add(row, row.cell(mark.column()));
                }
                row = source.next();
            }
        }
        return returned;
    }

    private void add(SheetRow row, Cell number) {
        String text = key(number);
        if (!text.matches("[1-9]\\d{0,6}")) {
            unfit.add(text.isEmpty() ? "–" : text);
        } else if (rows.size() == MOST) {
            throw new Refused("file", "corrections.returned.many");
        } else if (rows.putIfAbsent(Integer.valueOf(text), row) != null) {
            unfit.add(text);
        }
    }

    /** Compares a row of the import with what came back of it, which is then done with. */
    List<CorrectionStore.Cell> changes(SheetRow now, List<Field> fields) {
        SheetRow back = rows.remove(now.number());
        List<CorrectionStore.Cell> changes = new ArrayList<>();
        if (back == null) {
            return changes;
        }
        for (Field field : fields) {
            Integer column = column(field);
            if (column != null && !key(now.cell(field.index()), field).equals(key(back.cell(column)))) {
                changes.add(new CorrectionStore.Cell(
                        now.number(),
                        field.index(),
                        text(back.cell(column), field.column().type())));
            }
        }
        return changes;
    }

    /** Numbers that are none of a row of the import, as far as they are many; null for none. */
    @Nullable
    String unfit(int longest) {
        TreeSet<String> all = new TreeSet<>(unfit);
        rows.keySet().forEach(number -> all.add(number.toString()));
        String text = String.join(", ", all);
        return text.isEmpty() ? null : text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    /** Where the column stands now, which may have been moved; null when it is gone. */
    private @Nullable Integer column(Field field) {
        if (header.cell(field.index()).display().equals(field.header())) {
            return field.index();
        }
        for (int column = 0; column < header.cells().size(); column++) {
            if (header.cell(column).display().equals(field.header())) {
                return column;
            }
        }
        return null;
    }

    /** The error workbook has the days of numbers that count from 1904 on, as its own count from 1900. */
    private static String key(Cell cell, Field field) {
        LocalDate day = field.column().type().isDated() && cell instanceof Cell.Number number && number.since1904()
                ? number.day()
                : null;
        return day == null ? key(cell) : day.toString();
    }

    /** By which two cells are the same, as the workbook writes them. */
    private static String key(Cell cell) {
        return switch (cell) {
            case Cell.Number(BigDecimal value, String raw, boolean since1904) ->
                raw.indexOf('E') >= 0 || raw.indexOf('e') >= 0
                        ? raw
                        : value.stripTrailingZeros().toPlainString();
            case Cell.Date(LocalDateTime value, String raw) ->
                value.toLocalDate().toString();
            default -> cell.display();
        };
    }

    /** As it would be typed. */
    private static String text(Cell cell, CellType type) {
        return cell instanceof Cell.Date(LocalDateTime value, String raw) && type == CellType.MONTH
                ? value.format(MONTH)
                : key(cell);
    }
}

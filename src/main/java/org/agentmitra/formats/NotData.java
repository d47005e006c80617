package org.agentmitra.formats;

import java.util.List;
import java.util.regex.Pattern;
import org.agentmitra.sheets.Cell;
import org.agentmitra.sheets.SheetRow;

/** Rows below the header that are no data: totals, page lines, legends, headers repeated on the next page. */
final class NotData {
    private static final Pattern FOOTER = Pattern.compile(
            "(?i)\\s*(?:(?:page|grand|sub|net)?[\\s-]*total\\b|page\\s*(?:no\\b|[:.-]|\\d)|branch\\s*code|agen(?:t|cy)\\s*(?:name|code)"
                    + "|premium\\s+due\\s+list|legend|note\\s*:|flg\\s*[:=-]|(?:FY|ST|LP|MT)\\s*[:=-]|\\*{2,}|-{2,}|end\\s+of).*");

    private final List<MappedColumn> columns;
    private final int number;
    private final boolean people;

    /** @param number index of the column that holds the policy number */
    NotData(List<MappedColumn> columns, int number) {
        this(columns, number, false);
    }

    private NotData(List<MappedColumn> columns, int number, boolean people) {
        this.columns = columns;
        this.number = number;
        this.people = people;
    }

    /** @param email index of the column that holds the address */
    static NotData ofPeople(List<MappedColumn> columns, int email) {
        return new NotData(columns, email, true);
    }

    boolean test(SheetRow row) {
        if (people) {
            String address = row.cell(number).display();
            return address.indexOf('@') < 0 && (isAlone(row) || isHeader(row) || nothingMapped(row));
        }
        Cell first = firstOf(row);
        if (first instanceof Cell.Text(String text)
                && !Character.isDigit(text.charAt(0))
                && FOOTER.matcher(text).matches()) {
            return true;
        }
        return !hasDigit(row.cell(number).display()) && (isNote(row) || isHeader(row) || nothingMapped(row));
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    private static Cell firstOf(SheetRow row) {
        for (Cell cell : row.cells()) {
            if (!(cell instanceof Cell.Empty)) {
                return cell;
            }
        }
        return Cell.Empty.CELL;
    }

    /** A line of text on its own. */
    private static boolean isAlone(SheetRow row) {
        List<Cell> filled = filled(row);
        return filled.size() == 1 && filled.getFirst() instanceof Cell.Text;
    }

    private static List<Cell> filled(SheetRow row) {
        return row.cells().stream()
                .filter(cell -> !(cell instanceof Cell.Empty))
                .toList();
    }

    /** A line of text on its own, or a total with a caption. */
    private static boolean isNote(SheetRow row) {
        List<Cell> filled = filled(row);
        boolean total = filled.stream()
                .anyMatch(cell -> cell instanceof Cell.Text(String text)
                        && FOOTER.matcher(text).matches());
        return total || isAlone(row);
    }

    private boolean isHeader(SheetRow row) {
        int same = 0;
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cells().get(i);
            if (cell instanceof Cell.Empty) {
                continue;
            }
            String key = Headers.key(cell.display());
            String header = i < columns.size() ? Headers.key(columns.get(i).header()) : "";
            if (!(cell instanceof Cell.Text) || !(header.startsWith(key) || header.endsWith(key))) {
                return false;
            }
            same++;
        }
        return same >= 2;
    }

    private boolean nothingMapped(SheetRow row) {
        return columns.stream()
                .filter(column -> column.column() != null)
                .allMatch(column -> row.cell(column.index()) instanceof Cell.Empty);
    }
}

package org.agentmitra.formats;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.agentmitra.rules.Choice;
import org.agentmitra.shared.PremiumMode;
import org.agentmitra.sheets.Cell;
import org.jspecify.annotations.Nullable;

/** Columns whose cells say one of a few things, each in the words of whoever made the sheet. */
public final class CellChoices {
    private CellChoices() {}

    /** What the cells of such a column can say, in words that are always understood; empty for other columns. */
    public static List<String> of(TemplateColumn column) {
        if (!column.choices().isEmpty()) {
            return column.choices().stream().map(Choice::value).toList();
        }
        return column.type() == CellType.MODE
                ? Arrays.stream(PremiumMode.values()).map(PremiumMode::name).toList()
                : List.of();
    }

    /** Whether the cell's words are understood as they stand. */
    public static boolean knows(TemplateColumn column, Cell cell) {
        boolean chosen = column.choices().stream().anyMatch(choice -> choice.means(cell.display()));
        return chosen
                || (column.choices().isEmpty()
                        && (column.type() != CellType.MODE || Parsers.mode(cell).flaw() == null));
    }

    /** The column's own choice that means the same as the word does to the portal; empty where it has none, or the word means nothing. */
    public static Optional<String> alike(TemplateColumn column, String word) {
        Object mode = column.type() == CellType.MODE && !word.isBlank() ? mode(word) : null;
        return mode == null
                ? Optional.empty()
                : column.choices().stream()
                        .filter(choice -> Stream.concat(Stream.of(choice.value()), choice.spellings().stream())
                                .anyMatch(text -> mode == mode(text)))
                        .map(Choice::value)
                        .findFirst();
    }

    private static @Nullable Object mode(String text) {
        return Parsers.mode(new Cell.Text(text)).value();
    }

    /** By which the words of cells are compared: blanks at the ends and capitals say nothing. */
    public static String key(Cell cell) {
        return cell.display().strip().toLowerCase(Locale.ROOT);
    }

    static Optional<Cell> instead(MappedColumn column, Cell cell) {
        return column.values().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(column.values().get(key(cell))).map(Cell.Text::new);
    }
}

package org.agentmitra.formats;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.agentmitra.rules.Broken;
import org.agentmitra.rules.Choice;
import org.agentmitra.rules.Judge;
import org.agentmitra.rules.Transformation;
import org.agentmitra.sheets.Cell;
import org.jspecify.annotations.Nullable;

/** What an administrator's column does with a cell before it is read, and asks of it afterwards. */
final class Treatment {
    private static final int LONGEST_MESSAGE = 200;

    private final TemplateColumn column;
    private final Judge judge;

    private Treatment(TemplateColumn column, LocalDate today) {
        this.column = column;
        this.judge = new Judge(column.rules(), today);
    }

    /** Null for a column that neither does nor asks anything: nearly all. */
    static @Nullable Treatment of(TemplateColumn column, LocalDate today) {
        boolean plain = column.steps().isEmpty()
                && column.choices().isEmpty()
                && column.rules().isEmpty()
                && column.fallback() == null;
        return plain ? null : new Treatment(column, today);
    }

    /** The cell as it is to be read. */
    Cell tidied(Cell cell) {
        Cell tidy = chosen(stepped(cell));
        String fallback = column.fallback();
        return tidy instanceof Cell.Empty && fallback != null ? new Cell.Text(fallback) : tidy;
    }

    private Cell stepped(Cell cell) {
        String text = column.steps().isEmpty() ? null : text(cell);
        if (text == null) {
            return cell;
        }
        for (Transformation step : column.steps()) {
            text = step.apply(text);
        }
        return text.isBlank() ? Cell.Empty.CELL : new Cell.Text(text.strip());
    }

    /** A number is text where it is none to count with. */
    private @Nullable String text(Cell cell) {
        return switch (cell) {
            case Cell.Text(String text) -> text;
            case Cell.Number(BigDecimal value, String raw, boolean since1904)
            when isWritten() -> value.stripTrailingZeros().toPlainString();
            default -> null;
        };
    }

    private boolean isWritten() {
        return switch (column.type()) {
            case ID, ID_OF_NINE, CODE, TEXT, MOBILE, AGENCY_CODE, PLAN -> true;
            default -> false;
        };
    }

    private Cell chosen(Cell cell) {
        if (column.choices().isEmpty() || cell instanceof Cell.Empty || cell instanceof Cell.Unreadable) {
            return cell;
        }
        String text = cell.display();
        for (Choice choice : column.choices()) {
            if (choice.means(text)) {
                return new Cell.Text(choice.value());
            }
        }
        return cell;
    }

    /** Whether the column lists what its cells may say. */
    boolean chooses() {
        return !column.choices().isEmpty();
    }

    /** A cell says none of it. */
    Problem unknown(String header, String text) {
        return new Problem(header, text, true, "choice-unknown", List.of(oneLine(text), allowed()));
    }

    /** What is wrong with the cell beside what its type says. */
    void judge(String header, Cell cell, @Nullable Object value, List<Problem> problems) {
        String text = cell.display();
        if (column.type().isFree() && !column.choices().isEmpty() && !(cell instanceof Cell.Empty)) {
            boolean known =
                    column.choices().stream().anyMatch(choice -> choice.value().equals(text));
            if (!known) {
                problems.add(unknown(header, text));
            }
        }
        for (Broken broken : judge.judge(value, text)) {
            problems.add(new Problem(
                    header,
                    text.isEmpty() ? null : text,
                    broken.rule().critical(),
                    broken.code(),
                    List.of(header, broken.argument(), oneLine(broken.message()))));
        }
    }

    private String allowed() {
        return String.join(
                ", ", column.choices().stream().limit(8).map(Choice::value).toList());
    }

    private static String oneLine(String message) {
        String line = message.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE);
    }
}

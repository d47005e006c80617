package org.agentmitra.workbooks;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.agentmitra.designs.DesignedColumn;
import org.agentmitra.designs.Samples;
import org.agentmitra.formats.CellType;
import org.agentmitra.formats.DateOrder;
import org.agentmitra.formats.Expected;
import org.agentmitra.rules.Bound;
import org.agentmitra.rules.CellRule;
import org.agentmitra.rules.RuleKind;

/** A value as it is typed into a column, which an import would take. */
final class Examples {
    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy", Locale.ROOT);
    private static final String DIGITS = "900000101";

    private Examples() {}

    /**
     * The administrator's sample, else the first word to choose, else one that is made up.
     *
     * @param words to choose from; none where anything is typed
     * @return empty where each of them would break a rule of the column
     */
    static String of(DesignedColumn column, List<String> words, Expected expected) {
        Samples samples = new Samples(expected);
        String own = column.sample();
        if (own != null) {
            return samples.read(column, own).taken() ? own : "";
        }
        boolean known = words.isEmpty() && column.rules().stream().anyMatch(rule -> rule.kind() == RuleKind.EXISTS);
        // Nobody can make up a record that is known.
        return column.unused() || known
                ? ""
                : (words.isEmpty() ? madeUp(column, expected.today()) : words)
                        .stream()
                                .filter(text -> !text.isEmpty()
                                        && samples.read(column, text).problems().isEmpty())
                                .findFirst()
                                .orElse("");
    }

    /** The usual one, and some that keep to bounds. */
    private static List<String> madeUp(DesignedColumn column, LocalDate today) {
        List<String> all = new ArrayList<>();
        all.add(Words.madeUp(column.type(), column.header(), column.dates()));
        for (CellRule rule : column.rules()) {
            String argument = rule.argument() == null ? "" : rule.argument().strip();
            switch (rule.kind()) {
                case MIN, MAX -> Bound.of(argument).ifPresent(bound -> all.addAll(at(bound, column, today)));
                case MIN_LENGTH, MAX_LENGTH -> all.addAll(ofLength(column.type(), argument));
                default -> {}
            }
        }
        return all;
    }

    private static List<String> at(Bound bound, DesignedColumn column, LocalDate today) {
        return bound.day(today)
                .map(day -> List.of(written(day, column)))
                .orElseGet(() -> bound instanceof Bound.Number number
                        ? List.of(number.value().stripTrailingZeros().toPlainString())
                        : List.of());
    }

    private static String written(LocalDate day, DesignedColumn column) {
        if (column.type() == CellType.MONTH) {
            return MONTH.format(day);
        }
        return column.dates() == DateOrder.MONTH_FIRST ? day.toString() : DAY_FIRST.format(day);
    }

    private static List<String> ofLength(CellType type, String length) {
        boolean coded = type == CellType.ID || type == CellType.CODE;
        return coded && length.matches("[1-9]\\d{0,2}")
                ? List.of(DIGITS.repeat(Integer.parseInt(length) / DIGITS.length() + 1)
                        .substring(0, Integer.parseInt(length)))
                : List.of();
    }
}

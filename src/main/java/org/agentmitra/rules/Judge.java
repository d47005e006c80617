package org.agentmitra.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Holds the values of one column against its rules. Made once for a file; a rule that cannot be read asks nothing. */
public final class Judge {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;]{1,64}@[^\\s@,;.]+(?:\\.[^\\s@,;.]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+?\\d{8,15}");
    private static final int PAISE = 2;

    private final List<Asked> asked;

    /** @param keeps of the typed value, null for a blank cell, and the cell's text */
    private record Asked(CellRule rule, BiPredicate<@Nullable Object, String> keeps) {}

    /** @param today the provider's, from which bounds are counted */
    public Judge(List<CellRule> rules, LocalDate today) {
        this.asked =
                rules.stream().map(rule -> new Asked(rule, keeps(rule, today))).toList();
    }

    /**
     * The rules that a cell breaks.
     *
     * @param value as the column's type reads it: text, {@code Integer}, {@code Long} paise, {@code BigDecimal}, a date or a
     *     month; null for a blank cell
     * @param text what stands in the cell after it was tidied; empty for a blank one
     */
    public List<Broken> judge(@Nullable Object value, String text) {
        List<Broken> broken = new ArrayList<>(0);
        for (Asked one : asked) {
            boolean blank = value == null && text.isBlank();
            boolean kept = blank ? one.rule.kind() != RuleKind.REQUIRED : one.keeps.test(value, text);
            if (!kept) {
                broken.add(new Broken(one.rule));
            }
        }
        return broken;
    }

    private static BiPredicate<@Nullable Object, String> keeps(CellRule rule, LocalDate today) {
        String argument = rule.argument() == null ? "" : rule.argument().strip();
        return switch (rule.kind()) {
            case REQUIRED, UNIQUE, EXISTS -> (value, text) -> true;
            case EMAIL -> (value, text) -> EMAIL.matcher(text.strip()).matches();
            case PHONE ->
                (value, text) ->
                        PHONE.matcher(text.replaceAll("[\\s()./-]", "")).matches();
            case MIN_LENGTH -> length(argument, true);
            case MAX_LENGTH -> length(argument, false);
            case MIN -> bound(argument, today, 1);
            case MAX -> bound(argument, today, -1);
            case PATTERN -> pattern(argument);
        };
    }

    private static BiPredicate<@Nullable Object, String> length(String argument, boolean least) {
        if (!argument.matches("\\d{1,3}")) {
            return (value, text) -> true;
        }
        int asked = Integer.parseInt(argument);
        return (value, text) -> {
            int length = text.codePointCount(0, text.length());
            return least ? length >= asked : length <= asked;
        };
    }

    private static BiPredicate<@Nullable Object, String> pattern(String argument) {
        if (Steps.judge(argument) != Steps.Verdict.SOUND) {
            return (value, text) -> true;
        }
        Pattern pattern = Pattern.compile(argument);
        return (value, text) -> Steps.matches(pattern, text);
    }

    /** @param way 1 when the value may not be below, -1 when it may not be above */
    private static BiPredicate<@Nullable Object, String> bound(String argument, LocalDate today, int way) {
        Bound bound = Bound.of(argument).orElse(null);
        if (bound == null) {
            return (value, text) -> true;
        }
        LocalDate day = bound.day(today).orElse(null);
        BigDecimal number = bound instanceof Bound.Number(BigDecimal wanted) ? wanted : null;
        return (value, text) -> {
            Integer compared = switch (value) {
                case null -> null;
                case LocalDate date when day != null -> date.compareTo(day);
                case YearMonth month when day != null -> month.compareTo(YearMonth.from(day));
                case Integer whole
                when number != null -> BigDecimal.valueOf(whole).compareTo(number);
                case Long paise
                when number != null -> BigDecimal.valueOf(paise, PAISE).compareTo(number);
                case BigDecimal any when number != null -> any.compareTo(number);
                default -> null;
            };
            return compared == null || compared * way >= 0;
        };
    }
}

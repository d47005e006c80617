package org.agentmitra.workbooks;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.agentmitra.rules.Bound;
import org.agentmitra.rules.CellRule;
import org.agentmitra.rules.RuleKind;
import org.springframework.context.MessageSource;

/** What an empty workbook says to who fills it in, in that person's language. */
record Wording(MessageSource messages, Locale locale) {
    private static final int LISTED = 8;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** What is expected in a column, a line each. */
    List<String> expected(BlankColumn column) {
        List<String> lines = new ArrayList<>();
        lines.add(of(column.required() ? "workbooks.required" : "workbooks.optional"));
        lines.add(of(column.typeKey()));
        if (column.help() != null) {
            lines.add(column.help());
        }
        column.rules().forEach(rule -> lines.add(asked(rule)));
        if (column.fallback() != null) {
            lines.add(of("workbooks.blank-is", column.fallback()));
        }
        if (column.chosen()) {
            lines.add(of("workbooks.one-of", listed(column.words())));
        } else if (!column.sample().isEmpty()) {
            lines.add(of("workbooks.for-example", column.sample()));
        }
        return lines;
    }

    /** What a rule asks: in the administrator's words where there are some. */
    private String asked(CellRule rule) {
        String own = rule.message();
        String said = own == null || own.isBlank() ? ruled(rule) : own;
        return rule.critical() ? said : of("workbooks.rule.warns", said);
    }

    private String ruled(CellRule rule) {
        String argument = rule.argument() == null ? "" : rule.argument().strip();
        String key = "workbooks.rule." + rule.kind().key();
        if (rule.kind() != RuleKind.MIN && rule.kind() != RuleKind.MAX) {
            return of(key, argument);
        }
        return switch (Bound.of(argument).orElse(null)) {
            case Bound.Day(LocalDate day) -> of(key + ".day", DAY.format(day));
            case Bound.FromToday(Period shift) -> of(key + ".day", fromToday(shift));
            case Bound.Number number -> of(key, argument);
            case null -> of(key, argument);
        };
    }

    private String fromToday(Period shift) {
        if (shift.isZero()) {
            return of("workbooks.bound.today");
        }
        String span = shift.getYears() != 0
                ? of("workbooks.bound.years", Math.abs(shift.getYears()))
                : shift.getMonths() != 0
                        ? of("workbooks.bound.months", Math.abs(shift.getMonths()))
                        : of("workbooks.bound.days", Math.abs(shift.getDays()));
        return of(shift.isNegative() ? "workbooks.bound.before" : "workbooks.bound.after", span);
    }

    private static String listed(List<String> words) {
        String some = String.join(", ", words.subList(0, Math.min(LISTED, words.size())));
        return words.size() > LISTED ? some + ", …" : some;
    }
}

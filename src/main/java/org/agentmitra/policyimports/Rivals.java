package org.agentmitra.policyimports;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.agentmitra.formats.Handling;
import org.agentmitra.formats.Handling.Doubles;
import org.agentmitra.targets.Finding;
import org.agentmitra.targets.ImportContext;
import org.agentmitra.targets.Severity;
import org.agentmitra.targets.TypedRow;
import org.jspecify.annotations.Nullable;

/** Rows of an import that name the same policy, and which of them give way, as the template says. */
final class Rivals {
    private static final String NUMBER = "policyNumber";

    private final Handling handling;
    private final Doubles doubles;
    private final Before before;
    /** Rows of the chunk by the policy they name. */
    private final Map<String, List<TypedRow>> named;
    /** Rows of the chunk that counted, by the policy they name. */
    private final Map<String, Integer> counted = new HashMap<>();
    /** Rows of the chunk to which one before it gives way, by the policy that both name. */
    private final Map<String, Integer> victors = new LinkedHashMap<>();

    private final Map<String, Integer> last = new HashMap<>();

    /**
     * Rows above a chunk that name one of its policies, by policy number.
     *
     * @param counting those that would make or change the policy
     * @param any those and others; asked only where none may name it
     */
    record Before(Map<String, Integer> counting, Map<String, Integer> any) {}

    /** @param sound whether a row could be taken, were it alone */
    Rivals(ImportContext context, List<TypedRow> rows, Before before, Predicate<TypedRow> sound) {
        this.handling = context.handling();
        this.doubles = doubles(handling);
        this.before = before;
        this.named =
                rows.stream().filter(row -> row.value(NUMBER) != null).collect(Collectors.groupingBy(Rivals::number));
        if (doubles == Doubles.LAST) {
            named.forEach((number, many) -> many.reversed().stream()
                    .filter(row -> many.size() > 1 && sound.test(row))
                    .findFirst()
                    .ifPresent(row -> last.put(number, row.number())));
        }
    }

    /** A value that stands in the file once refuses those that do not. */
    static Doubles doubles(Handling handling) {
        return handling.once().containsKey(NUMBER) ? Doubles.REFUSE : handling.doubles();
    }

    /** Why the row gives way to another; null when it does not. */
    @Nullable
    Finding against(TypedRow row) {
        String number = number(row);
        return switch (doubles) {
            case FIRST -> {
                Integer first = before.counting.getOrDefault(number, counted.get(number));
                yield first == null ? null : finding(row, Severity.WARNING, "duplicate-policy", first);
            }
            case LAST -> {
                int winner = last.getOrDefault(number, row.number());
                yield winner <= row.number() ? null : finding(row, Severity.WARNING, "duplicate-later", winner);
            }
            case REFUSE -> {
                Integer other = before.any.getOrDefault(number, beside(row, number));
                if (before.counting.containsKey(number)) {
                    victors.putIfAbsent(number, row.number());
                }
                yield other == null ? null : refused(row, other);
            }
        };
    }

    private @Nullable Integer beside(TypedRow row, String number) {
        return named.getOrDefault(number, List.of()).stream()
                .map(TypedRow::number)
                .filter(other -> other != row.number())
                .findFirst()
                .orElse(null);
    }

    /** The row makes or changes its policy. */
    void counted(TypedRow row) {
        String number = number(row);
        counted.put(number, row.number());
        if (doubles == Doubles.LAST && before.counting.containsKey(number)) {
            victors.put(number, row.number());
        }
    }

    /** Rows before the chunk that give way to one in it, each with the reason. */
    Map<Integer, Finding> givenWay(Map<String, String> columns) {
        Map<Integer, Finding> given = new LinkedHashMap<>();
        victors.forEach((number, victor) -> {
            int earlier = before.counting.getOrDefault(number, 0);
            TypedRow row = new TypedRow(earlier, Map.of(NUMBER, number), columns, false);
            given.put(
                    earlier,
                    doubles == Doubles.LAST
                            ? finding(row, Severity.WARNING, "duplicate-later", victor)
                            : refused(row, victor));
        });
        return given;
    }

    private Finding refused(TypedRow row, int other) {
        String said = handling.once().get(NUMBER);
        return said == null
                ? finding(row, Severity.CRITICAL, "duplicate-refused", other)
                : finding(
                        row, Severity.CRITICAL, "rule-unique", row.columns().getOrDefault(NUMBER, NUMBER), other, said);
    }

    private static Finding finding(TypedRow row, Severity severity, String code, Object... arguments) {
        return PolicyRules.finding(row, NUMBER, severity, code, arguments);
    }

    private static String number(TypedRow row) {
        return String.valueOf(row.<String>value(NUMBER));
    }
}

package org.agentmitra.designs;

import java.util.EnumSet;
import java.util.Set;
import org.agentmitra.formats.CellType;
import org.agentmitra.rules.Bound;
import org.agentmitra.rules.CellRule;
import org.agentmitra.rules.Steps;

/** What can be asked of the values of a type. */
final class Fits {
    private static final Set<CellType> DAYS =
            EnumSet.of(CellType.DATE, CellType.PAST_DATE, CellType.BIRTH_DATE, CellType.MONTH, CellType.DATE_OR_MONTH);
    private static final Set<CellType> NUMBERS = EnumSet.of(CellType.MONEY, CellType.SIGNED_MONEY, CellType.INTEGER);

    private static final Set<CellType> AMOUNTS = EnumSet.of(CellType.MONEY, CellType.SIGNED_MONEY);

    private static final Set<CellType> IDS = EnumSet.of(CellType.ID, CellType.ID_OF_NINE);

    private Fits() {}

    /** Whether the rule can be asked of the type at all. */
    static boolean fits(CellRule rule, CellType type) {
        return switch (rule.kind()) {
            case REQUIRED -> true;
            case EMAIL -> type == CellType.EMAIL || type.isFree();
            case PHONE -> type == CellType.MOBILE || type.isFree();
            case MIN_LENGTH, MAX_LENGTH, PATTERN -> !DAYS.contains(type) && !AMOUNTS.contains(type);
            case MIN, MAX -> DAYS.contains(type) || NUMBERS.contains(type);
            case UNIQUE -> IDS.contains(type);
            case EXISTS -> IDS.contains(type) || type == CellType.PLAN;
        };
    }

    /** Code of what is wrong with the rule's argument; empty when nothing is. */
    static String wrong(CellRule rule, CellType type) {
        String argument = rule.argument() == null ? "" : rule.argument().strip();
        return switch (rule.kind()) {
            case REQUIRED, EMAIL, PHONE, UNIQUE, EXISTS -> "";
            case MIN_LENGTH, MAX_LENGTH -> argument.matches("[1-9]\\d{0,2}") ? "" : "length-bad";
            case MIN, MAX -> {
                Bound bound = Bound.of(argument).orElse(null);
                boolean day = DAYS.contains(type);
                boolean fits = bound != null && day != bound instanceof Bound.Number;
                yield fits ? "" : day ? "day-bad" : "number-bad";
            }
            case PATTERN ->
                switch (Steps.judge(argument)) {
                    case SOUND -> "";
                    case BAD -> "pattern-bad";
                    case SLOW -> "pattern-slow";
                };
        };
    }
}

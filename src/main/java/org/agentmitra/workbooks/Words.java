package org.agentmitra.workbooks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.agentmitra.designs.DesignedColumn;
import org.agentmitra.formats.CellType;
import org.agentmitra.formats.DateOrder;
import org.agentmitra.rules.Choice;
import org.agentmitra.shared.PremiumMode;
import org.agentmitra.standings.RecordedStatus;
import org.jspecify.annotations.Nullable;

/** What cells can say, in words that the import reads. */
final class Words {
    /** Of nobody. */
    static final String AGENCY = "0001711F";

    private static final Pattern DAY = Pattern.compile("(\\d{2})/(\\d{2})/(\\d{4})");
    /** DOMAIN.md section 5: the flags of a due list. */
    private static final List<String> FLAGS = List.of("FY", "ST", "LP", "MT");

    private Words() {}

    /** What can be chosen in the cells of a column; empty where anything is typed. */
    static List<String> of(DesignedColumn column, Live live) {
        if (column.unused()) {
            return List.of();
        }
        if (!column.choices().isEmpty()) {
            return column.choices().stream().map(Choice::value).toList();
        }
        return switch (column.type()) {
            case MODE -> said(PremiumMode.values());
            case STATUS -> said(RecordedStatus.values());
            case FLAG -> FLAGS;
            // With a term behind the plan there are too many to choose from.
            case PLAN -> column.header().contains("/") ? List.of() : live.plans();
            case PROVIDER ->
                live.provider() == null ? List.of() : List.of(live.provider().name());
            case AGENCY_CODE -> Stream.ofNullable(live.agencyCode()).toList();
            default -> List.of();
        };
    }

    /** @param dates order of the numbers of dates; null for the usual one */
    static String madeUp(CellType type, String header, @Nullable DateOrder dates) {
        String value = madeUp(type, header);
        return dates == DateOrder.MONTH_FIRST ? DAY.matcher(value).replaceFirst("$3-$2-$1") : value;
    }

    private static String madeUp(CellType type, String header) {
        return switch (type) {
            case ID, ID_OF_NINE -> "900000101";
            case NAME -> "Asha Kulkarni";
            case DATE -> "31/03/2040";
            case PAST_DATE -> "28/04/2015";
            case BIRTH_DATE -> "15/08/1985";
            case MONTH -> "04/2026";
            case DATE_OR_MONTH -> "28/04/2026";
            case MONEY, SIGNED_MONEY -> "12500";
            case INTEGER -> "20";
            case PLAN -> header.contains("/") ? "714/20" : "714";
            case MOBILE -> "98765 00010";
            case EMAIL -> "asha@example.com";
            case AGENCY_CODE -> AGENCY;
            case TEXT, CODE, MODE, STATUS, FLAG, PROVIDER, UNUSED -> "";
        };
    }

    /** {@code Half yearly}. */
    private static List<String> said(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().charAt(0)
                        + value.name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' '))
                .toList();
    }
}

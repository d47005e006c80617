package org.agentmitra.commissionbills;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.matching.NameKey;
import org.agentmitra.shared.PolicyNumberKey;
import org.agentmitra.targets.RowOutcome;
import org.agentmitra.targets.RowWord;
import org.agentmitra.targets.TypedRow;
import org.jspecify.annotations.Nullable;

/**
 * A line of a bill on its way in; whatever the sheet does not say is null. Amounts are paise, less than nothing for what
 * is taken back.
 *
 * @param key of the number as it is compared; null for none
 * @param policy of the book that has the number; null for none
 * @param taken whether somebody says that it is another line than the one like it that was brought before
 */
record BillLine(
        int row,
        RowOutcome outcome,
        @Nullable String number,
        @Nullable String key,
        @Nullable UUID policy,
        @Nullable String holder,
        @Nullable String plan,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate riskOn,
        @Nullable LocalDate adjustedOn,
        @Nullable String office,
        @Nullable String remark,
        @Nullable Long premium,
        @Nullable Long commission,
        @Nullable Long tds,
        @Nullable Long net,
        boolean taken) {
    private static final int NAME = 160;
    private static final int NUMBER = 40;
    private static final int OFFICE = 60;
    private static final int REMARK = 200;

    static BillLine of(TypedRow row, @Nullable UUID policy) {
        String number = cut(row.value("policyNumber"), NUMBER);
        Long premium = row.value("premiumPaise");
        Long commission = row.value("commnPaise");
        boolean complete = number != null && premium != null && commission != null;
        return new BillLine(
                row.number(),
                row.failed() ? row.refused() : complete ? RowOutcome.CREATED : RowOutcome.FAILED,
                number,
                number == null ? null : PolicyNumberKey.of(number).value(),
                policy,
                cut(row.value("holderText"), NAME),
                cut(row.value("planText"), NAME),
                row.value("dueOn"),
                row.value("riskOn"),
                row.value("adjustedOn"),
                cut(row.value("office"), OFFICE),
                cut(row.value("remark"), REMARK),
                premium,
                commission,
                row.value("tdsPaise"),
                row.value("netPaise"),
                row.word() == RowWord.NEW);
    }

    /** The same line, but it is not to be brought: it was before. */
    BillLine leftOut() {
        return new BillLine(
                row,
                RowOutcome.DUPLICATE,
                number,
                key,
                policy,
                holder,
                plan,
                dueOn,
                riskOn,
                adjustedOn,
                office,
                remark,
                premium,
                commission,
                tds,
                net,
                taken);
    }

    private static @Nullable String cut(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }

    /** Whether it is left out where an earlier bill brought it. */
    boolean open() {
        return outcome == RowOutcome.CREATED && !taken;
    }

    /** Whether the bill's own sum is right: commission less tax gives net. True where it names no net. */
    boolean even() {
        return net == null || commission == null || commission - (tds == null ? 0 : tds) == net;
    }

    /** Whether its person may be the holder: true where it names nobody. */
    boolean names(String other) {
        return holder == null || NameKey.of(holder).equals(NameKey.of(other));
    }

    /** Whether it pays the same for the same as another line. One without a due date may be any of several dues. */
    boolean repeats(BillLine other) {
        return dueOn != null
                && dueOn.equals(other.dueOn)
                && Objects.equals(key, other.key)
                && Objects.equals(adjustedOn, other.adjustedOn)
                && Objects.equals(premium, other.premium)
                && Objects.equals(commission, other.commission);
    }
}

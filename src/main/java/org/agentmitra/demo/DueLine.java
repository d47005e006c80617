package org.agentmitra.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A line of a premium due list.
 *
 * @param commenced dd/mm/yyyy
 * @param plan plan and term with a stroke between them
 * @param fup mm/yyyy
 * @param premium one instalment as it stands in the cell
 * @param due how many instalments
 * @param total in rupees
 */
record DueLine(
        String number,
        String name,
        String commenced,
        String plan,
        String mode,
        String fup,
        String flag,
        Object premium,
        int due,
        int total,
        BigDecimal commission) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    /** The line of a policy with instalments unpaid until the list's month. */
    static DueLine of(BookPolicy policy, LocalDate fup, YearMonth month) {
        int due = arrears(policy, fup, month);
        return new DueLine(
                policy.number(),
                policy.holder().name().toUpperCase(Locale.ROOT),
                policy.commenced().format(DAY),
                policy.plan().code() + "/" + policy.term(),
                PolicyWorkbook.mode(policy.mode()),
                fup.format(MONTH),
                flag(policy),
                policy.instalment(),
                due,
                policy.instalment() * due,
                commission(policy, due));
    }

    /** Instalments that are due from the first unpaid one to the list's month (DOMAIN.md section 4). */
    private static int arrears(BookPolicy policy, LocalDate fup, YearMonth month) {
        int due = 0;
        while (policy.paid() + due < policy.instalments()
                && !policy.commenced()
                        .plusMonths((long) (policy.paid() + due) * policy.mode().months())
                        .isAfter(month.atEndOfMonth())) {
            due++;
        }
        return Math.max(due, YearMonth.from(fup).isAfter(month) ? 0 : 1);
    }

    private static String flag(BookPolicy policy) {
        int perYear = policy.mode().perYear();
        if (policy.paid() == policy.instalments() - 1) {
            return "LP";
        }
        if (policy.paid() < perYear) {
            return "FY";
        }
        return policy.paid() < 3 * perYear ? "ST" : "";
    }

    /** 20 % in the first year, 7.5 % in the next two, then 5 %, downwards for each instalment. */
    private static BigDecimal commission(BookPolicy policy, int due) {
        String percent = switch (flag(policy)) {
            case "FY" -> "0.20";
            case "ST" -> "0.075";
            default -> "0.05";
        };
        return new BigDecimal(percent)
                .multiply(BigDecimal.valueOf(policy.instalment()))
                .setScale(2, RoundingMode.DOWN)
                .multiply(BigDecimal.valueOf(due));
    }

    List<Object> cells(int serial) {
        return List.of(serial, number, name, commenced, plan, mode, fup, flag, premium, due, 0, total, commission);
    }

    DueLine numbered(String other) {
        return new DueLine(other, name, commenced, plan, mode, fup, flag, premium, due, total, commission);
    }

    DueLine named(String other) {
        return new DueLine(number, other, commenced, plan, mode, fup, flag, premium, due, total, commission);
    }

    DueLine commenced(String other) {
        return new DueLine(number, name, other, plan, mode, fup, flag, premium, due, total, commission);
    }

    DueLine planned(String other) {
        return new DueLine(number, name, commenced, other, mode, fup, flag, premium, due, total, commission);
    }

    DueLine payable(String other) {
        return new DueLine(number, name, commenced, plan, other, fup, flag, premium, due, total, commission);
    }

    DueLine priced(String other) {
        return new DueLine(number, name, commenced, plan, mode, fup, flag, other, due, total, commission);
    }
}

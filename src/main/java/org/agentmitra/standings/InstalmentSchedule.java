package org.agentmitra.standings;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.agentmitra.shared.PremiumMode;
import org.jspecify.annotations.Nullable;

/**
 * When the premiums of a policy fall due (DOMAIN.md section 4). Every date is computed from the commencement and then
 * clamped to its month, so that 31 January, 28 February and 31 March follow each other.
 *
 * @param years in which premiums are paid; null when not known, then without end
 */
public record InstalmentSchedule(
        LocalDate commenced, PremiumMode mode, @Nullable Integer years) {

    /** Instalments there are; {@link Integer#MAX_VALUE} when the years are not known. */
    int count() {
        if (mode == PremiumMode.SINGLE) {
            return 1;
        }
        return years == null ? Integer.MAX_VALUE : years * mode.perYear();
    }

    /** Due date of an instalment counted from 0. */
    LocalDate due(int instalment) {
        return commenced.plusMonths((long) instalment * mode.months());
    }

    /** The day of commencement in the given month, clamped to the month's end. */
    static LocalDate dateIn(LocalDate commenced, YearMonth month) {
        return month.atDay(Math.min(commenced.getDayOfMonth(), month.lengthOfMonth()));
    }

    /** Date of the first unpaid premium; null when that month lies behind the last instalment. */
    @Nullable
    public LocalDate next(YearMonth firstUnpaid) {
        LocalDate date = dateIn(commenced, firstUnpaid);
        return mode == PremiumMode.SINGLE || beyond(firstUnpaid) ? null : date;
    }

    /** Whether an instalment falls into the month. */
    public boolean dueIn(YearMonth month) {
        long months = monthsTo(month);
        return months >= 0
                && !beyond(month)
                && (mode == PremiumMode.SINGLE ? months == 0 : months % mode.months() == 0);
    }

    /** Whether the month comes after the month of the last instalment. */
    public boolean beyond(YearMonth month) {
        return count() != Integer.MAX_VALUE && month.isAfter(YearMonth.from(due(count() - 1)));
    }

    /** Instalments from the first unpaid one up to the end of the month. @param firstUnpaid null for none */
    public int arrears(@Nullable LocalDate firstUnpaid, YearMonth month) {
        if (firstUnpaid == null || mode == PremiumMode.SINGLE) {
            return 0;
        }
        YearMonth last = beyond(month) ? YearMonth.from(due(count() - 1)) : month;
        long months = ChronoUnit.MONTHS.between(YearMonth.from(firstUnpaid), last);
        return months < 0 ? 0 : (int) (months / mode.months()) + 1;
    }

    /** Policy years with instalments; one for each year up to {@code upTo} when the end is not known. */
    public int policyYears(LocalDate upTo) {
        if (mode == PremiumMode.SINGLE) {
            return 1;
        }
        return years != null ? years : Math.max(1, policyYear(upTo));
    }

    /** The policy year a date lies in, from 1. */
    public int policyYear(LocalDate date) {
        return (int) Math.max(0, ChronoUnit.YEARS.between(commenced, date)) + 1;
    }

    /** Due dates within a policy year, counted from 1. */
    public List<LocalDate> ofYear(int year) {
        int first = (year - 1) * mode.perYear();
        return IntStream.range(first, Math.min(first + mode.perYear(), count()))
                .mapToObj(this::due)
                .toList();
    }

    private long monthsTo(YearMonth month) {
        return ChronoUnit.MONTHS.between(YearMonth.from(commenced), month);
    }
}

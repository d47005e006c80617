package org.agentmitra.customerparts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer's birthday in a stretch of days.
 *
 * @param day when it is kept; 28 February in common years for those born on the 29th
 * @param turns age in completed years on that day
 */
public record Birthday(UUID customer, String name, LocalDate day, int turns) {
    /** Month and day as MMDD, by which birthdays are found whatever the year. */
    public static @Nullable Short of(@Nullable LocalDate born) {
        return born == null ? null : (short) (born.getMonthValue() * 100 + born.getDayOfMonth());
    }
}

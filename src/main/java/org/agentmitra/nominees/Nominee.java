package org.agentmitra.nominees;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who receives a share.
 *
 * @param share in hundredths of a percent
 * @param appointee who receives it for a minor; null for others
 */
public record Nominee(
        String name,
        Relation relation,
        LocalDate born,
        int share,
        @Nullable String appointee,
        @Nullable Relation appointeeRelation) {
    /** All of it. */
    public static final int WHOLE = 100_00;

    private static final int OF_AGE = 18;

    /** Whether somebody born on a day is a minor on another: under 18, as the Indian Majority Act has it. */
    static boolean minor(LocalDate born, LocalDate today) {
        return born.plusYears(OF_AGE).isAfter(today);
    }

    /** The share as it is typed: 33.34. */
    public String percent() {
        return percent(share);
    }

    static String percent(int share) {
        return String.format(Locale.ROOT, "%d.%02d", share / 100, share % 100);
    }
}

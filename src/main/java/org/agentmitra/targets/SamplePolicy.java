package org.agentmitra.targets;

import java.time.LocalDate;

/**
 * A policy that is made up for samples of sheets: the same in each of them, so that what one sample brings the others find.
 *
 * @param mobile ten digits
 * @param premium of an instalment, in rupees
 */
public record SamplePolicy(
        String number,
        String holder,
        LocalDate born,
        String mobile,
        String address,
        String plan,
        int term,
        LocalDate commencedOn,
        LocalDate dueOn,
        long premium) {
    /** A day as such sheets print it. */
    public static String printed(LocalDate day) {
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}

package org.agentmitra.policies;

import java.time.LocalDate;
import java.util.UUID;
import org.agentmitra.shared.Money;
import org.agentmitra.shared.PremiumMode;
import org.agentmitra.standings.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list.
 *
 * @param nextDueOn null when no premium is due any more, or when it is not known
 * @param place the row's key in the order of the list
 */
record PolicyRow(
        UUID id,
        UUID provider,
        String number,
        String holder,
        @Nullable String plan,
        PremiumMode mode,
        Money premium,
        @Nullable Long sumAssured,
        LocalDate commencedOn,
        @Nullable LocalDate nextDueOn,
        @Nullable LocalDate graceEndsOn,
        Standing standing,
        LocalDate asOf,
        PageKey place) {}

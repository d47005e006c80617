package org.agentmitra.policies;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.agentmitra.standings.Standing;

/** The standings a list can be narrowed to; some are wider or narrower than a single {@link Standing}. */
enum StandingFilter {
    /** Cover is running: paid up to date, or within grace. */
    IN_FORCE("((" + Standing.IN_FORCE.condition() + ") or (" + Standing.IN_GRACE.condition() + "))"),
    /** A premium is unpaid and its grace is running. */
    OVERDUE(Standing.IN_GRACE.condition()),
    /** In force, but not for longer than 30 days unless a premium is paid. */
    LAPSING("p.status = 'IN_FORCE' and p.grace_ends_on between :today and :in30days"
            + " and (p.matures_on is null or p.matures_on > :today)"),
    LAPSED(Standing.LAPSED.condition()),
    PAID_UP(Standing.REDUCED_PAID_UP.condition()),
    FULLY_PAID(Standing.FULLY_PAID.condition()),
    MATURED(Standing.MATURED.condition()),
    SURRENDERED(Standing.SURRENDERED.condition()),
    DEATH_CLAIM(Standing.DEATH_CLAIM.condition()),
    CANCELLED(Standing.CANCELLED.condition());

    static final int LAPSING_DAYS = 30;

    private final String condition;

    StandingFilter(String condition) {
        this.condition = condition;
    }

    /** SQL with the parameters {@code :today} and {@code :in30days} and the alias {@code p}. */
    String condition() {
        return condition;
    }

    /** How URLs spell it: {@code in-force}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<StandingFilter> of(String slug) {
        return Arrays.stream(values())
                .filter(filter -> filter.slug().equals(slug))
                .findFirst();
    }
}

package org.agentmitra.standings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a policy is today: the recorded status and the dates, seen from a day (DOMAIN.md section 2). Never stored. Each
 * standing is also a condition for queries, with the parameter {@code :today} and the alias {@code p}; exactly one of
 * the conditions holds for a policy.
 */
public enum Standing {
    IN_FORCE("ok", "p.status = 'IN_FORCE' and p.due_order >= :today and " + Sql.RUNNING),
    IN_GRACE("warn", "p.status = 'IN_FORCE' and p.due_order < :today and p.grace_ends_on >= :today and " + Sql.RUNNING),
    LAPSED("danger", "(p.status = 'LAPSED' or (" + Sql.GRACE_OVER + " and not " + Sql.PAID_UP + "))"),
    REDUCED_PAID_UP(
            "info",
            "(p.status = 'REDUCED_PAID_UP' or (" + Sql.GRACE_OVER + " and " + Sql.PAID_UP + ")) and " + Sql.RUNNING),
    FULLY_PAID("info", "p.status = 'FULLY_PAID' and " + Sql.RUNNING),
    MATURED(
            "muted",
            "(p.status = 'MATURED' or (" + Sql.OVER + " and (p.status in ('FULLY_PAID', 'REDUCED_PAID_UP')"
                    + " or (p.status = 'IN_FORCE' and not (" + Sql.GRACE_OVER + " and not " + Sql.PAID_UP + ")))))"),
    SURRENDERED("muted", "p.status = 'SURRENDERED'"),
    DEATH_CLAIM("muted", "p.status = 'DEATH_CLAIM'"),
    CANCELLED("muted", "p.status = 'CANCELLED'");

    private final String tone;
    private final String condition;

    Standing(String tone, String condition) {
        this.tone = tone;
        this.condition = condition;
    }

    /** Class of the badge, without its prefix: ok, warn, danger, info, muted. */
    public String tone() {
        return tone;
    }

    /** SQL as said above. */
    public String condition() {
        return condition;
    }

    /** Whether premiums can still be paid, if only to revive the policy. */
    public boolean payable() {
        return this == IN_FORCE || this == IN_GRACE || revivable();
    }

    /** Whether what is unpaid is owed by nobody, but would revive the policy. */
    public boolean revivable() {
        return this == LAPSED || this == REDUCED_PAID_UP;
    }

    /**
     * The standing on a day.
     *
     * @param nextDue first unpaid premium; null when none is due any more, or when it is not known
     * @param graceEnds last day to pay it
     * @param paidUpFrom due date from which a lapse leaves a reduced paid-up policy; null when it never does
     */
    static Standing on(
            LocalDate today,
            RecordedStatus status,
            @Nullable LocalDate nextDue,
            @Nullable LocalDate graceEnds,
            @Nullable LocalDate paidUpFrom,
            @Nullable LocalDate matures) {
        boolean matured = matures != null && !matures.isAfter(today);
        return switch (status) {
            case LAPSED -> LAPSED;
            case MATURED -> MATURED;
            case SURRENDERED -> SURRENDERED;
            case DEATH_CLAIM -> DEATH_CLAIM;
            case CANCELLED -> CANCELLED;
            case FULLY_PAID -> matured ? MATURED : FULLY_PAID;
            case REDUCED_PAID_UP -> matured ? MATURED : REDUCED_PAID_UP;
            case IN_FORCE -> byDates(today, nextDue, graceEnds, paidUpFrom, matured);
        };
    }

    private static Standing byDates(
            LocalDate today,
            @Nullable LocalDate nextDue,
            @Nullable LocalDate graceEnds,
            @Nullable LocalDate paidUpFrom,
            boolean matured) {
        boolean graceOver = nextDue != null && graceEnds != null && graceEnds.isBefore(today);
        boolean paidUp = nextDue != null && paidUpFrom != null && !nextDue.isBefore(paidUpFrom);
        if (graceOver && !paidUp) {
            return LAPSED;
        }
        if (matured) {
            return MATURED;
        }
        if (graceOver) {
            return REDUCED_PAID_UP;
        }
        return nextDue != null && nextDue.isBefore(today) ? IN_GRACE : IN_FORCE;
    }

    /** Pieces of the conditions; never unknown, so that they can be negated, and such that an index can serve them. */
    private static final class Sql {
        static final String RUNNING = "(p.matures_on is null or p.matures_on > :today)";
        static final String OVER = "(p.matures_on is not null and p.matures_on <= :today)";
        static final String GRACE_OVER =
                "p.status = 'IN_FORCE' and p.grace_ends_on is not null and p.grace_ends_on < :today";
        static final String PAID_UP = "(p.paid_up_from is not null and p.paid_up_from <= p.due_order)";
    }
}

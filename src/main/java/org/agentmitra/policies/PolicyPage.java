package org.agentmitra.policies;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.agentmitra.shared.Money;
import org.agentmitra.standings.PolicyState;
import org.agentmitra.standings.RecordedStatus;
import org.agentmitra.standings.Standing;
import org.agentmitra.targets.Change;
import org.jspecify.annotations.Nullable;

/**
 * One policy as its page shows it.
 *
 * @param importId the import the newest facts came from; null when they did not come from a file
 * @param arrears unpaid instalments up to the end of this month
 * @param due what the arrears come to
 * @param year policy year of the instalments shown, from 1
 */
record PolicyPage(
        UUID holder,
        String provider,
        String agent,
        @Nullable String plan,
        Money premium,
        @Nullable Money sumAssured,
        PolicyState state,
        Standing standing,
        @Nullable String source,
        @Nullable UUID importId,
        @Nullable Integer sourceRow,
        int arrears,
        Money due,
        int year,
        int years,
        List<Instalment> instalments,
        List<Event> history,
        ZoneId zone) {

    /** Whether a premium was paid, as far as the facts tell. */
    enum Paid {
        PAID,
        OVERDUE,
        UPCOMING,
        /** The policy ended before. */
        NO_LONGER_DUE,
        UNKNOWN
    }

    record Instalment(int number, LocalDate due, Paid paid) {}

    /**
     * An entry of the history, the newest first.
     *
     * @param status the status it led to; null when only fields changed
     */
    record Event(
            OffsetDateTime at,
            LocalDate effective,
            @Nullable RecordedStatus before,
            @Nullable RecordedStatus status,
            List<Change> changes,
            @Nullable UUID importId,
            boolean undone,
            @Nullable Integer row) {}

    public ZonedDateTime local(OffsetDateTime at) {
        return at.atZoneSameInstant(zone);
    }

    /** Message key of what the arrears are. */
    public String arrearsKey() {
        return standing.revivable() ? "policies.arrears.revival" : "policies.arrears";
    }

    /** Message key that gives the reason of the standing. */
    public String reason() {
        return switch (standing) {
            case IN_FORCE -> state.nextDueOn() == null ? "policies.reason.unknown" : "policies.reason.in-force";
            case IN_GRACE -> "policies.reason.in-grace";
            case LAPSED ->
                state.status() == RecordedStatus.LAPSED ? "policies.reason.reported" : "policies.reason.lapsed";
            case REDUCED_PAID_UP ->
                state.status() == RecordedStatus.REDUCED_PAID_UP
                        ? "policies.reason.reported"
                        : "policies.reason.paid-up";
            case FULLY_PAID -> "policies.reason.fully-paid";
            case MATURED ->
                state.status() == RecordedStatus.MATURED ? "policies.reason.reported" : "policies.reason.matured";
            case SURRENDERED, DEATH_CLAIM, CANCELLED -> "policies.reason.reported";
        };
    }

    /** The date the reason names. */
    public @Nullable LocalDate reasonDate() {
        return switch (reason()) {
            case "policies.reason.in-force" -> state.nextDueOn();
            case "policies.reason.in-grace", "policies.reason.lapsed", "policies.reason.paid-up" -> state.graceEndsOn();
            case "policies.reason.matured", "policies.reason.fully-paid" -> state.maturesOn();
            default -> state.statusAsOf();
        };
    }
}

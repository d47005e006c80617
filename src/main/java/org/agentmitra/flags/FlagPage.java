package org.agentmitra.flags;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A flag as its page shows one.
 *
 * @param facts with the description, null for the portal's own, and the version
 * @param share roll-out in percent; null for none
 * @param from first day of the schedule; null for none
 * @param until last day of the schedule; null for none
 * @param places message keys of what it switches; empty while nothing obeys it
 * @param overrides those for users first
 * @param steps what changed, the latest first
 */
record FlagPage(
        FlagForm facts,
        @Nullable Integer share,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        boolean archived,
        Set<String> places,
        List<Line> overrides,
        List<Step> steps) {

    /** Whether something in the portal asks for the flag. */
    public boolean obeyed() {
        return !places.isEmpty();
    }

    /**
     * For whom a flag is overridden.
     *
     * @param role name of a role; null for others
     * @param name of the insurer or the user; null for roles, and for users whom the viewer does not see
     */
    record Subject(
            Level level, @Nullable String role, @Nullable String name) {}

    record Line(long id, Subject subject, boolean on, String by, OffsetDateTime at) {}

    /**
     * A change.
     *
     * @param field message key
     * @param subject of an override; null for others
     * @param kind how the values are shown, see {@code layout/change}
     */
    record Step(
            String field,
            @Nullable Subject subject,
            String kind,
            @Nullable Object was,
            @Nullable Object becomes,
            String by,
            OffsetDateTime at) {}
}

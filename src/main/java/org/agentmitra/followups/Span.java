package org.agentmitra.followups;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How much of the agenda is seen at once. */
enum Span {
    DAY,
    WEEK,
    MONTH;

    static Span of(@Nullable String slug) {
        return Arrays.stream(values())
                .filter(span -> span.slug().equals(slug))
                .findFirst()
                .orElse(WEEK);
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The first day of the stretch in which the day lies; weeks begin on Monday. */
    LocalDate first(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /** The first day of a stretch that lies so many stretches later. */
    LocalDate shifted(LocalDate first, int many) {
        return switch (this) {
            case DAY -> first.plusDays(many);
            case WEEK -> first.plusWeeks(many);
            case MONTH -> first.plusMonths(many);
        };
    }
}

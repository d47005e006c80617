package org.agentmitra.viewings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which days are counted, both included; a month where nothing or nothing readable is said, a year at most. */
record FigureFilter(LocalDate from, LocalDate until) {
    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 366;

    static FigureFilter of(Map<String, String> query, LocalDate today) {
        LocalDate until = day(query.get("until"), today);
        LocalDate from = day(query.get("from"), until.minusDays(USUAL_DAYS - 1L));
        LocalDate first = from.isAfter(until) ? until : from;
        LocalDate earliest = until.minusDays(MOST_DAYS - 1L);
        return new FigureFilter(first.isBefore(earliest) ? earliest : first, until);
    }

    int days() {
        return (int) ChronoUnit.DAYS.between(from, until) + 1;
    }

    public String query() {
        return "?from=" + from + "&until=" + until;
    }

    private static LocalDate day(@Nullable String text, LocalDate otherwise) {
        try {
            return text == null || text.isBlank() ? otherwise : LocalDate.parse(text.strip());
        } catch (DateTimeException unreadable) {
            return otherwise;
        }
    }
}

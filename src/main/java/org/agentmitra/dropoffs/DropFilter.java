package org.agentmitra.dropoffs;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which journeys are counted: those begun in the period, by all ways and on all devices or one.
 *
 * @param until the last day
 * @param source way by which they came; null for any
 * @param device kind of device they were begun on; null for any
 */
record DropFilter(
        LocalDate from,
        LocalDate until,
        @Nullable String source,
        @Nullable String device) {
    static final List<String> SOURCES = List.of("LINK", "QR", "INVITATION", "REGISTRATION");
    static final List<String> DEVICES = List.of("PHONE", "TABLET", "DESKTOP");

    /** A month, where nothing or nothing readable is said. */
    private static final int USUAL_DAYS = 30;

    static DropFilter of(Map<String, String> query, LocalDate today) {
        LocalDate until = day(query.get("until"), today);
        LocalDate from = day(query.get("from"), until.minusDays(USUAL_DAYS - 1L));
        return new DropFilter(
                from.isAfter(until) ? until : from,
                until,
                known(query.get("source"), SOURCES),
                known(query.get("device"), DEVICES));
    }

    private static LocalDate day(@Nullable String text, LocalDate otherwise) {
        try {
            return text == null || text.isBlank() ? otherwise : LocalDate.parse(text.strip());
        } catch (DateTimeException unreadable) {
            return otherwise;
        }
    }

    private static @Nullable String known(@Nullable String text, List<String> values) {
        return text != null && values.contains(text) ? text : null;
    }

    /** As a query, for the export of exactly this. */
    public String query() {
        return "?from=" + from + "&until=" + until + "&source=" + (source == null ? "" : source) + "&device="
                + (device == null ? "" : device);
    }
}

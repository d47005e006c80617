package org.agentmitra.alerts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.agentmitra.audit.SecurityKind;
import org.agentmitra.shared.Narrowed;
import org.agentmitra.shared.PageOf;
import org.jspecify.annotations.Nullable;

/**
 * Security events with what is around them.
 *
 * @param openAlerts alerts that nobody looked into
 * @param who name of the user the list is narrowed to; null without one
 * @param links whether the viewer may read the audit record behind an event
 */
record SecurityPage(
        List<EventList.Figure> figures,
        int openAlerts,
        PageOf<EventRow> rows,
        EventFilter filter,
        @Nullable String who,
        boolean links,
        ZoneId zone,
        Locale locale) {

    /** A figure that leads to what it counts. */
    record Tile(String key, String count, String url, String style) {}

    /**
     * A filter that is on; {@code without} is the URL that takes it away.
     *
     * @param key message key of the value; null when the value is text itself
     */
    record Chip(String name, @Nullable String key, String value, String without) {}

    record Choice(String value, String key, boolean current) {}

    public List<Tile> tiles() {
        return figures.stream()
                .map(figure -> new Tile(
                        "security.figure." + figure.kind(),
                        count(figure.count()),
                        url(figure.filter(), null),
                        style(figure)))
                .toList();
    }

    private static String style(EventList.Figure figure) {
        boolean grave = figure.kind() == SecurityKind.LOCKED && figure.count() > 0;
        return grave ? "figure-warn" : "";
    }

    static String count(int count) {
        return PageOf.counted(count);
    }

    public List<Choice> kinds() {
        return Arrays.stream(SecurityKind.values())
                .map(kind -> new Choice(EventFilter.slug(kind), "security.kind." + kind, kind == filter.kind()))
                .toList();
    }

    /** The page's own URL with the filter, without a place. */
    public String url() {
        return url(filter, null);
    }

    public List<Chip> chips() {
        return filter.query().stream()
                .map(entry -> new Chip(
                        "security.filter." + entry.getKey(),
                        entry.getKey().equals("kind") ? "security.kind." + filter.kind() : null,
                        shown(entry.getKey(), entry.getValue()),
                        url(filter, entry.getKey())))
                .toList();
    }

    private String shown(String name, String value) {
        return switch (name) {
            case "who" -> who == null ? value : who;
            case "since", "until" ->
                DateTimeFormatter.ofPattern("dd MMM yyyy, HH:mm", locale)
                        .format(OffsetDateTime.ofInstant(Instant.parse(value), zone));
            default -> value;
        };
    }

    private static String url(EventFilter filter, @Nullable String without) {
        return Narrowed.address("/security", filter.query(), without);
    }
}

package org.agentmitra.dispatches;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.carriers.Channel;
import org.agentmitra.notifications.SentMessages;
import org.agentmitra.shared.Narrowed;
import org.agentmitra.shared.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What the list of messages is narrowed to. Values of a URL that make no sense are left out.
 *
 * @param user whom they were meant for
 * @param since first day on which they were written
 */
record DispatchFilter(
        @Nullable DispatchState state,
        @Nullable Channel channel,
        @Nullable String template,
        @Nullable UUID user,
        @Nullable LocalDate since) {

    static DispatchFilter of(Map<String, String> query) {
        String template = query.get("template");
        return new DispatchFilter(
                DispatchState.of(query.get("state")),
                channel(query.get("channel")),
                template != null && SentMessages.TEMPLATES.contains(template) ? template : null,
                user(query.get("user")),
                day(query.get("since")));
    }

    static String slug(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isEmpty() {
        return query().isEmpty();
    }

    /** On the table's alias {@code m}. */
    Scope.Condition condition(ZoneId zone) {
        List<String> sql = new ArrayList<>(List.of("true"));
        Map<String, Object> parameters = new HashMap<>();
        if (state == DispatchState.SENT && (user != null || template != null || channel != null)) {
            // Nearly all are: H2 would look for them first, and then among them for the others.
            sql.add("m.status <> 'QUEUED' and m.status <> 'FAILED' and m.status <> 'SUNK'");
        } else {
            equal(sql, parameters, "status", state == null ? null : state.name());
        }
        equal(sql, parameters, "channel", channel == null ? null : channel.name());
        equal(sql, parameters, "template", template);
        equal(sql, parameters, "user_id", user);
        if (since != null) {
            sql.add("m.created_at >= :since");
            parameters.put("since", since.atStartOfDay(zone).toOffsetDateTime());
        }
        return new Scope.Condition(String.join(" and ", sql), parameters);
    }

    private static void equal(List<String> sql, Map<String, Object> parameters, String column, @Nullable Object value) {
        if (value != null) {
            sql.add("m." + column + " = :" + column);
            parameters.put(column, value);
        }
    }

    /**
     * The column of the rarest of its values, with a comma: before the order it lets H2 walk an index instead of sorting.
     *
     * @param direction empty, or " desc"
     */
    String lead(String direction) {
        String column = user != null
                ? "user_id"
                : state != null && state != DispatchState.SENT
                        ? "status"
                        : template != null ? "template" : channel != null ? "channel" : state != null ? "status" : "";
        return column.isEmpty() ? "" : "m." + column + direction + ", ";
    }

    /** The filter as a URL spells it, in the order of the page. */
    List<Map.Entry<String, String>> query() {
        return new Narrowed()
                .add("user", user)
                .add("state", state == null ? null : state.slug())
                .add("channel", channel == null ? null : slug(channel))
                .add("template", template)
                .add("since", since)
                .query();
    }

    private static @Nullable Channel channel(@Nullable String slug) {
        return Arrays.stream(Channel.values())
                .filter(channel -> slug(channel).equals(slug))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable UUID user(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            LocalDate day = text == null || text.isEmpty() ? null : LocalDate.parse(text);
            return day == null || day.getYear() < 1900 || day.getYear() > 9998 ? null : day;
        } catch (DateTimeParseException notOurs) {
            return null;
        }
    }
}

package org.agentmitra.alerts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.SecurityKind;
import org.agentmitra.shared.Narrowed;
import org.agentmitra.shared.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What the list of security events is narrowed to. Values of a URL that make no sense are left out.
 *
 * @param who who did it, or whose account it was done to
 * @param address network address
 * @param since events behind this moment
 * @param until events up to and with this moment
 */
record EventFilter(
        @Nullable SecurityKind kind,
        @Nullable UUID who,
        @Nullable String address,
        @Nullable Instant since,
        @Nullable Instant until) {
    private static final int LONGEST = 64;

    static EventFilter of(Map<String, String> query) {
        String address =
                query.getOrDefault("address", "").replaceAll("\\p{Cntrl}", "").strip();
        return new EventFilter(
                Arrays.stream(SecurityKind.values())
                        .filter(kind -> slug(kind).equals(query.get("kind")))
                        .findFirst()
                        .orElse(null),
                uuid(query.get("who")),
                address.isEmpty() ? null : address.substring(0, Math.min(LONGEST, address.length())),
                instant(query.get("since")),
                instant(query.get("until")));
    }

    static String slug(SecurityKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** On the table's alias {@code a}. */
    Scope.Condition condition() {
        List<String> sql = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        if (kind == null) {
            sql.add("a.security is not null");
        } else {
            sql.add("a.security = :kind");
            parameters.put("kind", kind.name());
        }
        if (who != null) {
            sql.add("(a.actor_id = :who or a.subject_type = 'account' and a.subject_id = :account)");
            parameters.put("who", who);
            parameters.put("account", who.toString());
        }
        if (address != null) {
            sql.add("a.address = :address");
            parameters.put("address", address);
        }
        if (since != null) {
            sql.add("a.recorded_at > :since");
            parameters.put("since", since.atOffset(ZoneOffset.UTC));
        }
        if (until != null) {
            sql.add("a.recorded_at <= :until");
            parameters.put("until", until.atOffset(ZoneOffset.UTC));
        }
        return new Scope.Condition(String.join(" and ", sql), parameters);
    }

    /** A column it makes equal to one value, with a comma: before the order it lets H2 walk an index instead of sorting. */
    String lead(String direction) {
        String column = address != null ? "a.address" : kind != null ? "a.security" : "";
        return column.isEmpty() ? "" : column + direction + ", ";
    }

    /** The filter as a URL spells it. */
    List<Map.Entry<String, String>> query() {
        return new Narrowed()
                .add("kind", kind == null ? null : slug(kind))
                .add("who", who)
                .add("address", address)
                .add("since", since)
                .add("until", until)
                .query();
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            Instant instant = text == null || text.isEmpty() ? null : Instant.parse(text);
            int year = instant == null
                    ? 2000
                    : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC).getYear();
            return year < 1900 || year > 9998 ? null : instant;
        } catch (DateTimeParseException notOurs) {
            return null;
        }
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }
}

package org.agentmitra.oversight;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.agentmitra.directory.Called;
import org.agentmitra.shared.Beginning;
import org.agentmitra.shared.Narrowed;
import org.agentmitra.shared.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What the list of sessions is narrowed to. Values of a URL that make no sense are left out.
 *
 * @param q beginning of a word of the user's name, or of the e-mail address
 * @param role name of a role that the user holds now
 * @param device part of the device's name
 * @param since first day on which it began
 */
record SessionFilter(
        @Nullable String q,
        @Nullable SessionState state,
        @Nullable String role,
        @Nullable String device,
        @Nullable LocalDate since) {
    /** Condition on the grants {@code r} that count at {@code :now}. */
    static final String HELD_NOW =
            "(r.starts_at is null or r.starts_at <= :now) and (r.expires_at is null or r.expires_at > :now)";

    /** Ids of users by the beginning of a word of the name, or of an address. */
    static final String CALLED =
            Called.ids("q") + " union all select e.id from users e where " + Beginning.of("e.email", "q");

    /** Kinds of devices by a part of the name. */
    static final String DEVICES = "select d.name from session_devices d where lower(d.name) like :device escape '!'";

    private static final int LONGEST = 80;

    static SessionFilter of(Map<String, String> query) {
        String role = query.getOrDefault("role", "");
        return new SessionFilter(
                text(query.get("q")),
                SessionState.of(query.get("state")),
                role.matches("[a-z_]{1,40}") ? role : null,
                text(query.get("device")),
                day(query.get("since")));
    }

    public boolean isEmpty() {
        return query().isEmpty();
    }

    /**
     * A condition on the table's alias {@code s}.
     *
     * @param rare whether few hold the role: then one begins with them, else with the sessions
     * @param named whether few are called that, likewise
     * @param seldom whether few sessions are of such a device: then there are no others to look at
     */
    Scope.Condition condition(ZoneId zone, boolean rare, boolean named, boolean seldom, OffsetDateTime now) {
        List<String> sql = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        if (q != null) {
            sql.add(
                    named
                            ? "s.user_id in (" + CALLED + ")"
                            : "exists (select 1 from users b where b.id = s.user_id and (" + Called.condition("b", "q")
                                    + " or " + Beginning.of("b.email", "q") + "))");
            parameters.putAll(called());
        }
        if (state != null) {
            sql.add("(" + state.condition() + ")");
        }
        if (role != null) {
            String held = "r.role = :role and " + HELD_NOW;
            sql.add(
                    rare
                            ? "s.user_id in (select r.user_id from user_roles r where " + held + ")"
                            : "exists (select 1 from user_roles r where r.user_id = s.user_id and " + held + ")");
            parameters.put("role", role);
            parameters.put("now", now);
        }
        if (device != null) {
            if (!seldom) {
                sql.add("exists (" + DEVICES + " and d.name = concat(s.device, ''))");
            }
            parameters.putAll(devices());
        }
        if (since != null) {
            sql.add("s.started_at >= :since");
            parameters.put("since", since.atStartOfDay(zone).toOffsetDateTime());
        }
        return new Scope.Condition(sql.isEmpty() ? "true" : String.join(" and ", sql), parameters);
    }

    /** Values for {@link #CALLED}. */
    Map<String, Object> called() {
        return q == null ? Map.of() : new Beginning(q.toLowerCase(Locale.ROOT)).parameters("q");
    }

    /** Values for {@link #DEVICES}. */
    Map<String, Object> devices() {
        return device == null
                ? Map.of()
                : Map.of("device", "%" + device.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%");
    }

    /** The filter as a URL spells it, in the order of the page. */
    public List<Map.Entry<String, String>> query() {
        return new Narrowed()
                .add("q", q)
                .add("state", state == null ? null : state.slug())
                .add("role", role)
                .add("device", device)
                .add("since", since)
                .query();
    }

    private static @Nullable String text(@Nullable String text) {
        String stripped =
                text == null ? "" : text.replaceAll("\\p{Cntrl}", " ").strip().replaceAll("\\s+", " ");
        if (stripped.isEmpty()) {
            return null;
        }
        return stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
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

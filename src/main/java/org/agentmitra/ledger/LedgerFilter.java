package org.agentmitra.ledger;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.agentmitra.shared.Narrowed;
import org.agentmitra.shared.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What the list of records is narrowed to. Values of a URL that make no sense are left out.
 *
 * @param q part of the details; looked for from {@link #from} on, which such a search always has
 * @param who id, e-mail address or beginning of the name of who did it
 * @param action an action, or a kind of actions: its noun
 * @param type kind of the record it was done to
 * @param subject key of that record, or the e-mail address of an account
 * @param address network address it came from
 * @param from first day
 * @param to last day
 */
record LedgerFilter(
        @Nullable String q,
        @Nullable String who,
        @Nullable String action,
        @Nullable String type,
        @Nullable String subject,
        @Nullable String address,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    private static final int LONGEST = 80;
    /** Details are searched so many days back when no day is given: no index helps there. */
    private static final int SEARCHED_DAYS = 90;

    static final LedgerFilter NONE = new LedgerFilter(null, null, null, null, null, null, null, null);

    static LedgerFilter of(Map<String, String> query, LocalDate today) {
        String q = text(query.get("q"));
        LocalDate from = day(query.get("from"));
        LocalDate to = day(query.get("to"));
        return new LedgerFilter(
                q,
                text(query.get("who")),
                code(query.get("action")),
                code(query.get("type")),
                text(query.get("subject")),
                text(query.get("address")),
                q != null && from == null ? bound(to, today) : from,
                to);
    }

    private static LocalDate bound(@Nullable LocalDate to, LocalDate today) {
        LocalDate end = to == null || to.isAfter(today) ? today : to;
        return end.minusDays(SEARCHED_DAYS);
    }

    /** Whether details are searched no further back than is searched unasked. */
    boolean bounded(LocalDate today) {
        return q != null && bound(to, today).equals(from);
    }

    public boolean isEmpty() {
        return query().isEmpty();
    }

    /** What an index answers. */
    LedgerFilter withoutText() {
        return new LedgerFilter(null, who, action, type, subject, address, from, to);
    }

    /** The same with the key of the account instead of its address. */
    LedgerFilter about(String account) {
        return new LedgerFilter(q, who, action, "account", account, address, from, to);
    }

    /** All but who did it, as a condition on the table's alias {@code a}. */
    Scope.Condition condition(ZoneId zone) {
        List<String> sql = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        if (action != null) {
            int dot = action.indexOf('.');
            sql.add("a.area = :area");
            parameters.put("area", dot < 0 ? action : action.substring(0, dot));
            if (dot >= 0) {
                sql.add("a.action = :action");
                parameters.put("action", action);
            }
        }
        equal("subject_type", type, sql, parameters);
        equal("subject_id", subject, sql, parameters);
        equal("address", address, sql, parameters);
        if (from != null) {
            sql.add("a.recorded_at >= :from");
            parameters.put("from", start(from, zone));
        }
        if (to != null) {
            sql.add("a.recorded_at < :to");
            parameters.put("to", start(to.plusDays(1), zone));
        }
        if (q != null) {
            sql.add("lower(a.details) like :q escape '!'");
            parameters.put("q", "%" + q.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%");
        }
        return new Scope.Condition(sql.isEmpty() ? "true" : String.join(" and ", sql), parameters);
    }

    /** Columns of the narrowest index that the filter makes equal to one value; see {@link Way}. */
    List<String> lead() {
        if (type != null && subject != null) {
            return List.of("subject_type", "subject_id");
        }
        if (address != null) {
            return List.of("address");
        }
        return action != null ? List.of("area") : List.of();
    }

    private static void equal(String column, @Nullable String value, List<String> sql, Map<String, Object> parameters) {
        if (value != null) {
            sql.add("a." + column + " = :" + column);
            parameters.put(column, value);
        }
    }

    private static OffsetDateTime start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }

    /** The filter as a URL spells it, in the order of the page. */
    List<Map.Entry<String, String>> query() {
        return new Narrowed()
                .add("q", q)
                .add("who", who)
                .add("action", action)
                .add("type", type)
                .add("subject", subject)
                .add("address", address)
                .add("from", from)
                .add("to", to)
                .query();
    }

    private static @Nullable String text(@Nullable String text) {
        String stripped = text == null ? "" : text.replaceAll("\\p{Cntrl}", " ").strip();
        if (stripped.isEmpty()) {
            return null;
        }
        return stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
    }

    private static @Nullable String code(@Nullable String text) {
        return text != null && text.matches("[a-z][a-z0-9_.-]{0,79}") ? text : null;
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

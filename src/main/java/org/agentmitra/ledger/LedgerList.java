package org.agentmitra.ledger;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.agentmitra.shared.Beginning;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Records under a filter, the latest first, never counted. Each way in which a record can be in sight is walked along an
 * index of its own as far as one page needs; the pages are laid together then.
 */
@Component
class LedgerList {
    static final int PAGE = 25;
    /** A name that more users have is not looked for. */
    private static final int NAMESAKES = 20;

    private final NamedParameterJdbcTemplate jdbc;

    LedgerList(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    PageOf<Entry> page(List<Way> sight, LedgerFilter filter, ZoneId zone, Map<String, String> query) {
        LedgerKey before = LedgerKey.of(query.get("before")).orElse(null);
        LedgerKey after = LedgerKey.of(query.get("after")).orElse(null);
        List<Entry> rows = rows(sight, filter, zone, before == null ? after : before, before != null, PAGE + 1);
        return PageOf.cut(
                rows,
                PAGE,
                PageOf.Way.of(after, before),
                PageOf.UNCOUNTED,
                row -> LedgerKey.of(row).encoded());
    }

    /** Records behind the key, or the first ones without a key. */
    List<Entry> rows(
            List<Way> sight, LedgerFilter filter, ZoneId zone, @Nullable LedgerKey key, boolean backwards, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        List<Way> ways = ways(sight, who(filter));
        if (ways.isEmpty()) {
            return List.of();
        }
        ways.forEach(way -> parameters.putAll(way.parameters()));
        Scope.Condition narrowed = filter.condition(zone);
        parameters.putAll(narrowed.parameters());
        parameters.put("limit", limit);
        String where = narrowed.sql();
        if (key != null) {
            String sign = backwards ? ">" : "<";
            where += " and a.recorded_at " + sign + "= :keyAt and (a.recorded_at, a.id) " + sign + " (:keyAt, :keyId)";
            parameters.put("keyAt", key.at());
            parameters.put("keyId", key.id());
        }
        String direction = backwards ? "" : " desc";
        String order = " order by recorded_at" + direction + ", id" + direction + " limit :limit";
        String from = "(select a.* from audit_records a where " + where + " and ";
        String all = ways.stream()
                .map(way -> from + way.sql() + lead(way, filter, direction) + order.substring(order.indexOf("recorded"))
                        + ")")
                .collect(Collectors.joining(" union "));
        return jdbc.query("select * from (" + all + ") a" + order, parameters, Seals::entry);
    }

    private static String lead(Way way, LedgerFilter filter, String direction) {
        List<String> columns = way.lead().isEmpty() ? filter.lead() : way.lead();
        return " order by "
                + columns.stream().map(column -> column + direction + ", ").collect(Collectors.joining());
    }

    /** @param who null for anybody */
    private static List<Way> ways(List<Way> sight, @Nullable List<UUID> who) {
        if (who == null) {
            return sight;
        }
        List<Way> ways = new ArrayList<>();
        for (Way seen : sight) {
            for (int i = 0; i < who.size(); i++) {
                Map<String, Object> parameters = new HashMap<>(seen.parameters());
                parameters.put("who" + i, who.get(i));
                for (String column : List.of("actor_id", "impersonator_id")) {
                    ways.add(
                            new Way("a." + column + " = :who" + i + " and " + seen.sql(), parameters, List.of(column)));
                }
            }
        }
        return ways;
    }

    private @Nullable List<UUID> who(LedgerFilter filter) {
        String text = filter.who();
        if (text == null) {
            return null;
        }
        if (text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            return List.of(UUID.fromString(text));
        }
        String lower = text.toLowerCase(Locale.ROOT);
        Map<String, Object> parameters = new HashMap<>(new Beginning(lower).parameters("name"));
        parameters.put("email", lower);
        return jdbc.query(
                "(select id from users where email = :email) union (select id from users where "
                        + Beginning.of("name_key", "name") + " order by name_key, id limit " + NAMESAKES + ")",
                parameters,
                (row, number) -> row.getObject(1, UUID.class));
    }

    /** Names of users by id. */
    Map<UUID, String> names(List<UUID> users) {
        Map<UUID, String> names = new HashMap<>();
        if (!users.isEmpty()) {
            jdbc.query("select id, name from users where id in (:ids)", Map.of("ids", users), row -> {
                names.put(row.getObject(1, UUID.class), row.getString(2));
            });
        }
        return names;
    }
}

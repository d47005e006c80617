package org.agentmitra.ledger;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.Beginning;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Records under a filter, the latest first, never counted. A page ends where looking further would take too long; the next
 * one goes on from there. Each way in which a record can be in sight is walked along an
 * index of its own as far as one page needs; the pages are laid together then.
 */
@Component
class LedgerList {
    static final int PAGE = 25;
    /** A name that more users have is not looked for. */
    private static final int NAMESAKES = 20;
    /** Where up to so many stand in sight, one begins with them. */
    private static final int FEW = 1_000;
    /** A page looks at no more records than these, so that what is rare or nowhere costs no more than what is common. */
    private static final int LOOKED_AT = 8_000;

    private final NamedParameterJdbcTemplate jdbc;

    LedgerList(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The ways to what a viewer sees; a query for whoever sees a part of the tree. */
    List<Way> sight(Viewer viewer, LocalDate today) {
        boolean few = LedgerSight.standing(viewer, today).filter(this::few).isPresent();
        return LedgerSight.of(viewer, today, few);
    }

    private boolean few(Scope.Condition standing) {
        Integer counted = jdbc.queryForObject(
                "select count(*) from (select 1 from appointments t where " + standing.sql() + " limit " + (FEW + 1)
                        + ") c",
                standing.parameters(),
                Integer.class);
        return counted != null && counted <= FEW;
    }

    /** A page that is not full may have a next one all the same: beyond what was looked at for it. */
    PageOf<Entry> page(List<Way> sight, LedgerFilter filter, ZoneId zone, Map<String, String> query) {
        LedgerKey before = LedgerKey.of(query.get("before")).orElse(null);
        LedgerKey after = LedgerKey.of(query.get("after")).orElse(null);
        PageOf.Way turn = PageOf.Way.of(after, before);
        boolean backwards = before != null;
        Stretch stretch = new Stretch(before == null ? after : before, null, backwards);
        LedgerFilter asked = addressed(filter);
        List<Way> ways = ways(sight, who(asked));
        if (bounded(ways, asked)) {
            stretch = stretch.to(edge(asked, zone, stretch));
        }
        List<Entry> rows = rows(ways, asked, zone, stretch, PAGE + 1);
        PageOf<Entry> page = PageOf.cut(
                rows, PAGE, turn, PageOf.UNCOUNTED, row -> LedgerKey.of(row).encoded());
        LedgerKey edge = stretch.end();
        if (edge == null || rows.size() > PAGE) {
            return page;
        }
        return new PageOf<>(
                page.items(),
                page.total(),
                backwards ? page.next() : edge.encoded(),
                backwards ? edge.encoded() : page.previous());
    }

    /** Records behind the key, or the first ones without a key, however far they lie. */
    List<Entry> rows(List<Way> sight, LedgerFilter filter, ZoneId zone, @Nullable LedgerKey key, int limit) {
        LedgerFilter asked = addressed(filter);
        return rows(ways(sight, who(asked)), asked, zone, new Stretch(key, null, false), limit);
    }

    /** People know accounts by their e-mail addresses; one that nobody has stays, and finds nothing. */
    private LedgerFilter addressed(LedgerFilter filter) {
        String text = filter.subject();
        if (text == null || !text.contains("@")) {
            return filter;
        }
        return jdbc
                .query(
                        "select id from users where email = :email",
                        Map.of("email", text.toLowerCase(Locale.ROOT)),
                        (row, number) -> filter.about(row.getString(1)))
                .stream()
                .findFirst()
                .orElse(filter);
    }

    /** Whether what is looked for may be so far that a page must end before it is full. */
    private static boolean bounded(List<Way> ways, LedgerFilter filter) {
        return filter.who() == null
                && filter.subject() == null
                && filter.address() == null
                && ways.stream()
                        .anyMatch(way ->
                                way.looked() || filter.q() != null && way.lead().isEmpty());
    }

    /** The record up to which one page looks, of all that the filter's index finds; null when they end before. */
    private @Nullable LedgerKey edge(LedgerFilter filter, ZoneId zone, Stretch stretch) {
        Scope.Condition indexed = filter.withoutText().condition(zone);
        Map<String, Object> parameters = new HashMap<>(indexed.parameters());
        parameters.putAll(stretch.parameters());
        String columns = filter.lead().stream()
                .map(column -> column + stretch.direction() + ", ")
                .collect(joining());
        return jdbc
                .query(
                        "select a.recorded_at, a.id from audit_records a where " + indexed.sql() + stretch.condition()
                                + " order by " + columns + stretch.order() + " limit 1 offset " + (LOOKED_AT - 1),
                        parameters,
                        (row, number) ->
                                new LedgerKey(row.getObject(1, OffsetDateTime.class), row.getObject(2, UUID.class)))
                .stream()
                .findFirst()
                .orElse(null);
    }

    private List<Entry> rows(List<Way> ways, LedgerFilter filter, ZoneId zone, Stretch stretch, int limit) {
        if (ways.isEmpty()) {
            return List.of();
        }
        Scope.Condition narrowed = filter.condition(zone);
        Map<String, Object> parameters = new HashMap<>(narrowed.parameters());
        ways.forEach(way -> parameters.putAll(way.parameters()));
        parameters.putAll(stretch.parameters());
        parameters.put("limit", limit);
        String from = "(select a.* from audit_records a where " + narrowed.sql() + stretch.condition() + " and ";
        String order = stretch.order() + " limit :limit";
        String all = ways.stream()
                .map(way -> from + way.sql() + lead(way, filter, stretch.direction()) + order + ")")
                .collect(joining(" union "));
        return jdbc.query("select * from (" + all + ") a order by " + order, parameters, Seals::entry);
    }

    private static String lead(Way way, LedgerFilter filter, String direction) {
        List<String> columns = way.lead().isEmpty() ? filter.lead() : way.lead();
        return " order by "
                + columns.stream().map(column -> column + direction + ", ").collect(joining());
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

package org.agentmitra.users;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.accounts.UserStatus;
import org.agentmitra.preferences.Aspect;
import org.agentmitra.preferences.Privacy;
import org.agentmitra.shared.MobileNumber;
import org.agentmitra.shared.PageOf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Users under a filter; any page of them can be read. Where a condition leaves few they are gathered by it and sorted;
 * else the index of the order is walked, where every page fills soon.
 */
final class UserSelection {
    static final int PAGE = 25;

    private static final String COLUMNS =
            "u.id, u.name, u.name_key, u.email, case when " + Privacy.condition(Aspect.PHONE, "u.id")
                    + " then u.phone end as phone, u.status, u.created_at, case when "
                    + Privacy.condition(Aspect.ACTIVITY, "u.id")
                    + " then u.signed_in_at end as signed_in";

    private final NamedParameterJdbcTemplate jdbc;
    private final ZoneId zone;
    private final OffsetDateTime now;
    private final String from;
    private final boolean gathered;
    private final boolean many;
    private final Map<String, Object> parameters;

    /**
     * @param from the users, with the alias {@code u}, and the conditions on them
     * @param gathered whether it begins with few users
     * @param many whether more are known to match than are counted
     */
    UserSelection(
            NamedParameterJdbcTemplate jdbc,
            ZoneId zone,
            OffsetDateTime now,
            String from,
            boolean gathered,
            boolean many,
            Map<String, Object> parameters) {
        this.jdbc = jdbc;
        this.zone = zone;
        this.now = now;
        this.from = from;
        this.gathered = gathered;
        this.many = many;
        this.parameters = parameters;
    }

    PageOf<UserRow> page(UserSort.Ordered order, @Nullable UserKey after, @Nullable UserKey before) {
        PageOf.Way way = PageOf.Way.of(after, before);
        Read read = read(order, before == null ? after : before, before != null, PAGE + 1);
        boolean none = gathered && way == PageOf.Way.FIRST && read.rows.isEmpty();
        int total = read.total != null ? Math.min(read.total, PageOf.CAP + 1) : none ? 0 : total();
        return PageOf.cut(
                withRoles(read.rows), PAGE, way, total, row -> row.place().encoded());
    }

    /** Counted up to the cap and one. */
    int total() {
        if (many) {
            return PageOf.CAP + 1;
        }
        String sql = "select count(*) from (select 1 from " + from + " limit " + (PageOf.CAP + 1) + ") c";
        Integer total = jdbc.queryForObject(sql, parameters, Integer.class);
        return total == null ? 0 : total;
    }

    /** Without the rest of a row, the oldest accounts first; one query. */
    List<UserMatches.Match> matches(int limit) {
        return jdbc.query(
                "select u.id, u.name, u.status from " + from + " order by u.id limit " + limit,
                parameters,
                (row, number) -> new UserMatches.Match(
                        row.getObject(1, UUID.class), row.getString(2), UserStatus.valueOf(row.getString(3))));
    }

    /** Rows behind the key, or the first ones without a key; two queries. */
    List<UserRow> rows(UserSort.Ordered order, @Nullable UserKey key, boolean backwards, int limit) {
        return withRoles(read(order, key, backwards, limit).rows);
    }

    /** @param total how many match, where they were gathered and so are known; null else */
    private record Read(List<UserRow> rows, @Nullable Integer total) {}

    private Read read(UserSort.Ordered order, @Nullable UserKey key, boolean backwards, int limit) {
        UserSort sort = order.sort();
        boolean descending = order.descending() != backwards;
        Map<String, Object> all = new HashMap<>(parameters);
        // Counted while they are gathered, so that they are gathered once.
        String matching = gathered ? "(select u.*, count(*) over () as matching from " + from + ") u where true" : from;
        if (key != null) {
            matching += sort.behind(descending);
            all.putAll(key.parameters(sort));
        }
        String few = "(select u.* from " + matching + sort.orderBy(descending) + " limit " + limit + ") u";
        List<Integer> totals = new ArrayList<>();
        List<UserRow> rows = jdbc.query(
                "select " + COLUMNS + (gathered ? ", u.matching" : "") + " from " + few + sort.orderBy(descending),
                all,
                (row, number) -> {
                    if (gathered) {
                        totals.add(row.getInt("matching"));
                    }
                    return row(sort, row);
                });
        return new Read(rows, totals.isEmpty() ? null : totals.getFirst());
    }

    private List<UserRow> withRoles(List<UserRow> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        Map<UUID, List<String>> roles = new HashMap<>();
        jdbc.query(
                "select r.user_id, r.role from user_roles r join roles k on k.name = r.role where r.user_id in (:ids)"
                        + " and (r.starts_at is null or r.starts_at <= :now)"
                        + " and (r.expires_at is null or r.expires_at > :now) order by k.rank desc, r.role",
                Map.of("ids", rows.stream().map(UserRow::id).toList(), "now", now),
                row -> {
                    roles.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(row.getString(2));
                });
        return rows.stream()
                .map(row -> row.with(roles.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private UserRow row(UserSort sort, ResultSet row) throws SQLException {
        String phone = row.getString("phone");
        OffsetDateTime signedIn = row.getObject("signed_in", OffsetDateTime.class);
        return new UserRow(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                phone == null ? null : new MobileNumber(phone).grouped(),
                UserStatus.valueOf(row.getString("status")),
                List.of(),
                signedIn == null ? null : local(signedIn),
                local(row.getObject("created_at", OffsetDateTime.class)),
                sort.keyOf(row));
    }

    private OffsetDateTime local(OffsetDateTime moment) {
        return moment.atZoneSameInstant(zone).toOffsetDateTime();
    }
}

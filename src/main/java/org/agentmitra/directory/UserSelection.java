package org.agentmitra.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.agentmitra.accounts.UserStatus;
import org.agentmitra.preferences.Aspect;
import org.agentmitra.preferences.Privacy;
import org.agentmitra.shared.MobileNumber;
import org.agentmitra.shared.PageOf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.util.function.SingletonSupplier;

/**
 * Users under a filter; any page of them can be read. Where a condition leaves few they are gathered by it and sorted;
 * where it leaves many the index of the order is walked, where every page fills soon. Of several conditions that leave
 * many nobody knows how many they leave together: a stretch of the index is walked, and if it holds few, they are
 * gathered.
 */
final class UserSelection {
    static final int PAGE = 25;

    /** How many users are looked at for those who match. */
    private static final int STRETCH = 3_000;
    /** More than so many among them are not counted further. */
    private static final int DENSE = 100;

    private static final String COLUMNS =
            "u.id, u.name, u.name_key, u.email, case when " + Privacy.condition(Aspect.PHONE, "u.id")
                    + " then u.phone end as phone, u.status, u.created_at, case when "
                    + Privacy.condition(Aspect.ACTIVITY, "u.id")
                    + " then u.signed_in_at end as signed_in";

    private final NamedParameterJdbcTemplate jdbc;
    private final Measures measures;
    private final ZoneId zone;
    private final OffsetDateTime now;
    private final Supplier<UserList.Matching> matching;
    private final @Nullable String several;
    private final boolean many;
    private final Map<String, Object> parameters;

    /**
     * @param matching those who match, found out when it is needed
     * @param several conditions on the alias {@code u}, none of which leaves few; null where one does or is alone
     * @param many whether more are known to match than are counted
     */
    UserSelection(
            NamedParameterJdbcTemplate jdbc,
            Measures measures,
            ZoneId zone,
            OffsetDateTime now,
            Supplier<UserList.Matching> matching,
            @Nullable String several,
            boolean many,
            Map<String, Object> parameters) {
        this.jdbc = jdbc;
        this.measures = measures;
        this.zone = zone;
        this.now = now;
        this.matching = SingletonSupplier.of(matching);
        this.several = several;
        this.many = many;
        this.parameters = parameters;
    }

    PageOf<UserRow> page(UserSort.Ordered order, @Nullable UserKey after, @Nullable UserKey before) {
        PageOf.Way way = PageOf.Way.of(after, before);
        Place place = new Place(order, before == null ? after : before, before != null);
        if (several != null && isDense(stretch(new Place(order, null, false)))) {
            Read near = read(new UserList.Matching(stretch(place), false), place, PAGE + 1);
            if (near.rows.size() > PAGE) {
                return cut(near.rows, way, DENSE).ofAtLeast(DENSE);
            }
        }
        UserList.Matching all = matching.get();
        Read read = read(all, place, PAGE + 1);
        boolean none = all.gathered() && way == PageOf.Way.FIRST && read.rows.isEmpty();
        int total = read.total != null ? Math.min(read.total, PageOf.CAP + 1) : none ? 0 : total();
        return cut(read.rows, way, total);
    }

    /** A stretch that held few a moment ago is not walked again. */
    private boolean isDense(String stretch) {
        if (measures.known(stretch, parameters, DENSE) != null) {
            return false;
        }
        int held = count(stretch, DENSE + 1);
        if (held <= DENSE) {
            measures.keep(stretch, parameters, DENSE, held);
        }
        return held > DENSE;
    }

    private PageOf<UserRow> cut(List<UserRow> rows, PageOf.Way way, int total) {
        return PageOf.cut(withRoles(rows), PAGE, way, total, row -> row.place().encoded());
    }

    /** Counted up to the cap and one. */
    int total() {
        return many ? PageOf.CAP + 1 : count(matching.get().from(), PageOf.CAP + 1);
    }

    private int count(String from, int most) {
        String sql = "select count(*) from (select 1 from " + from + " limit " + most + ") c";
        Integer counted = jdbc.queryForObject(sql, parameters, Integer.class);
        return counted == null ? 0 : counted;
    }

    /** Without the rest of a row, the oldest accounts first; one query. */
    List<UserMatches.Match> matches(int limit) {
        return jdbc.query(
                "select u.id, u.name, u.status from " + matching.get().from() + " order by u.id limit " + limit,
                parameters,
                (row, number) -> new UserMatches.Match(
                        row.getObject(1, UUID.class), row.getString(2), UserStatus.valueOf(row.getString(3))));
    }

    /** Rows behind the key, or the first ones without a key; two queries. */
    List<UserRow> rows(UserSort.Ordered order, @Nullable UserKey key, boolean backwards, int limit) {
        return withRoles(read(matching.get(), new Place(order, key, backwards), limit).rows);
    }

    /** The next users at a place in the order, and of them who match. */
    private String stretch(Place place) {
        return "(select u.* from users u where true" + place.behind() + place.orderBy() + " limit " + STRETCH
                + ") u where true" + several;
    }

    /** @param total how many match, where they were gathered and so are known; null else */
    private record Read(List<UserRow> rows, @Nullable Integer total) {}

    private Read read(UserList.Matching users, Place place, int limit) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.putAll(place.parameters());
        String bounded = place.behind() + place.orderBy() + " limit " + limit + ")";
        // Counted while they are gathered, so that they are gathered once; all but the page is left where it lies.
        String page = users.gathered()
                ? "(select u.id, u.matching from (select u.id, u." + place.column()
                        + ", count(*) over () as matching from " + users.from() + ") u where true" + bounded
                        + " k join users u on u.id = k.id"
                : "(select u.* from " + users.from() + bounded + " u";
        List<Integer> totals = new ArrayList<>();
        List<UserRow> rows = jdbc.query(
                "select " + COLUMNS + (users.gathered() ? ", k.matching" : "") + " from " + page + place.orderBy(),
                all,
                (row, number) -> {
                    if (users.gathered()) {
                        totals.add(row.getInt("matching"));
                    }
                    return row(place.order().sort(), row);
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

    /**
     * Where a page begins, and which way it is read.
     *
     * @param key the rows lie behind it; null at an end of the order
     */
    private record Place(UserSort.Ordered order, @Nullable UserKey key, boolean backwards) {
        private boolean descending() {
            return order.descending() != backwards;
        }

        String column() {
            return order.sort().column();
        }

        String behind() {
            return key == null ? "" : order.sort().behind(descending());
        }

        String orderBy() {
            return order.sort().orderBy(descending());
        }

        Map<String, Object> parameters() {
            return key == null ? Map.of() : key.parameters(order.sort());
        }
    }
}

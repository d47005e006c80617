package org.agentmitra.flags;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Pages of flags in the order of their keys, which are the keys of the pages too. */
@Component
class FlagList {
    static final int SIZE = 50;

    private final JdbcClient jdbc;
    private final Flags flags;

    FlagList(JdbcClient jdbc, Flags flags) {
        this.jdbc = jdbc;
        this.flags = flags;
    }

    /**
     * A line of the list.
     *
     * @param description null for the portal's own
     * @param from first day of the schedule; null for none
     * @param until last day of the schedule; null for none
     * @param overrides how many
     * @param places message keys of what it switches; empty while nothing obeys it
     */
    record Row(
            String key,
            @Nullable String description,
            String owner,
            boolean on,
            @Nullable Integer rollOut,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean archived,
            int overrides,
            Set<String> places) {
        public boolean scheduled() {
            return from != null || until != null;
        }
    }

    /**
     * What the list is narrowed to.
     *
     * @param q a part of the key, blanks for underscores; blank for all
     * @param obeyed whether something in the portal obeys the flag; null for all
     * @param archived the flags that are retired instead of those in use
     */
    record Filter(String q, @Nullable Boolean obeyed, boolean archived) {
        Filter {
            q = q.strip();
        }

        public boolean narrows() {
            return !q.isEmpty() || obeyed != null || archived;
        }

        /** The list's address with this filter. */
        public String url() {
            UriComponentsBuilder url = UriComponentsBuilder.fromPath("/flags");
            if (!q.isEmpty()) {
                url.queryParam("q", "{q}");
            }
            if (obeyed != null) {
                url.queryParam("obeyed", obeyed);
            }
            if (archived) {
                url.queryParam("archived", true);
            }
            return url.encode().buildAndExpand(Map.of("q", q)).toUriString();
        }
    }

    /** A page; two queries. */
    PageOf<Row> page(Viewer viewer, Filter filter, @Nullable String after, @Nullable String before) {
        FlagService.permit(viewer, FlagService.READ);
        Map<String, Set<String>> places = flags.obeyed();
        Map<String, Object> parameters = new HashMap<>();
        String where = where(filter, places.keySet(), parameters);
        String key = after == null ? before : after;
        boolean backwards = after == null && before != null;
        List<Row> found = rows(where, parameters, key, backwards, viewer.zone(), places);
        boolean more = found.size() > SIZE;
        List<Row> items = more ? found.subList(0, SIZE) : found;
        if (backwards) {
            items = items.reversed();
        }
        boolean next = backwards || more;
        boolean previous = backwards ? more : key != null;
        return new PageOf<>(
                items,
                count(where, parameters),
                next && !items.isEmpty() ? items.getLast().key() : null,
                previous && !items.isEmpty() ? items.getFirst().key() : null);
    }

    private static String where(Filter filter, Set<String> obeyed, Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder("f.archived = :archived");
        parameters.put("archived", filter.archived());
        if (!filter.q().isEmpty()) {
            where.append(" and f.flag like :q escape '!'");
            String typed = filter.q().toLowerCase(Locale.ROOT).replaceAll("\\s+", "_");
            parameters.put("q", "%" + typed.replaceAll("[!%_]", "!$0") + "%");
        }
        if (filter.obeyed() != null && !obeyed.isEmpty()) {
            where.append(filter.obeyed() ? " and f.flag in (:obeyed)" : " and f.flag not in (:obeyed)");
            parameters.put("obeyed", obeyed);
        }
        return where.toString();
    }

    private List<Row> rows(
            String where,
            Map<String, Object> parameters,
            @Nullable String key,
            boolean backwards,
            ZoneId zone,
            Map<String, Set<String>> places) {
        String from = key == null ? "" : " and f.flag " + (backwards ? "<" : ">") + " :key";
        JdbcClient.StatementSpec query = jdbc.sql("select f.flag, f.description, f.owner, f.on_by_default, f.roll_out,"
                        + " f.on_from, f.on_until, f.archived,"
                        + " (select count(*) from feature_flag_overrides o where o.flag = f.flag) as overrides"
                        + " from feature_flags f where " + where + from + " order by f.flag"
                        + (backwards ? " desc" : "") + " limit " + (SIZE + 1))
                .params(parameters);
        if (key != null) {
            query = query.param("key", key);
        }
        return query.query((row, number) -> row(row, zone, places)).list();
    }

    private int count(String where, Map<String, Object> parameters) {
        return jdbc.sql("select count(*) from (select 1 from feature_flags f where " + where + " limit "
                        + (PageOf.CAP + 1) + ") counted")
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    private static Row row(ResultSet row, ZoneId zone, Map<String, Set<String>> places) throws SQLException {
        String key = row.getString("flag");
        LocalDate over = day(row, "on_until", zone);
        return new Row(
                key,
                row.getString("description"),
                row.getString("owner"),
                row.getBoolean("on_by_default"),
                row.getObject("roll_out", Integer.class),
                day(row, "on_from", zone),
                over == null ? null : over.minusDays(1),
                row.getBoolean("archived"),
                row.getInt("overrides"),
                places.getOrDefault(key, Set.of()));
    }

    private static @Nullable LocalDate day(ResultSet row, String column, ZoneId zone) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.atZoneSameInstant(zone).toLocalDate();
    }
}

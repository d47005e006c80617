package org.agentmitra.viewings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.shows.Audience;
import org.agentmitra.shows.ShareChannel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The queries behind figures; one each. Days whose single viewings are gone count by their sums. */
@Component
class FigureRows {
    private static final String OF = " where v.presentation_id = :id and v.on_day between :from and :until";

    private static final String VIEWERS = "select v.audience, count(distinct v.visitor) as viewers from viewings v" + OF
            + " group by v.audience union all select v.audience, sum(v.viewers) as viewers from viewing_sums v" + OF
            + " group by v.audience";

    private final JdbcClient jdbc;

    FigureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Viewings of a day, by an audience, that came by a channel. */
    record Line(LocalDate day, Audience audience, ShareChannel channel, Counted counted) {}

    /** @param seen in how many viewings, and {@code millis} on average of those */
    record Look(int seen, long millis) {
        static final Look NONE = new Look(0, 0);
    }

    /** @param all how often buttons were followed, and {@code current} by position those of the slides of now */
    record Calls(int all, Map<Integer, Integer> current) {}

    List<Line> lines(UUID id, FigureFilter filter) {
        return of(
                        "select c.on_day, c.audience, c.channel, count(*) as views, count(c.millis) as followed,"
                                + " sum(case when c.completed then 1 else 0 end) as completed,"
                                + " coalesce(sum(c.millis), 0) as millis from (select v.on_day, v.audience, v.channel,"
                                + " v.completed, (select sum(s.millis) from viewing_slides s where s.viewing_id = v.id) as"
                                + " millis from viewings v" + OF + ") c group by c.on_day, c.audience, c.channel"
                                + " union all select v.on_day, v.audience, v.channel, v.views, v.followed, v.completed,"
                                + " v.millis from viewing_sums v" + OF,
                        id,
                        filter)
                .query((row, number) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                Objects.requireNonNull(row.getObject("on_day", LocalDate.class)),
                Audience.valueOf(row.getString("audience")),
                ShareChannel.valueOf(row.getString("channel")),
                new Counted(
                        row.getInt("views"), row.getInt("followed"), row.getInt("completed"), row.getLong("millis")));
    }

    /** Browsers by audience; a browser that belongs to both counts in both, and once a day where single viewings are gone. */
    Map<Audience, Integer> viewers(UUID id, FigureFilter filter) {
        Map<Audience, Integer> viewers = new EnumMap<>(Audience.class);
        of(VIEWERS, id, filter).query(row -> {
            viewers.merge(Audience.valueOf(row.getString("audience")), row.getInt("viewers"), Integer::sum);
        });
        return viewers;
    }

    int viewersInAll(UUID id, FigureFilter filter) {
        return of(
                        "select (select count(distinct v.visitor) from viewings v" + OF + ")"
                                + " + (select coalesce(sum(v.viewers), 0) from viewing_sums v" + OF + ") as viewers",
                        id,
                        filter)
                .query(Integer.class)
                .single();
    }

    /** By position, of the slides as they are now. */
    Map<Integer, Look> looks(UUID id, String edition, FigureFilter filter) {
        Map<Integer, Look> looks = new HashMap<>();
        of(
                        "select t.position, sum(t.seen) as seen, sum(t.millis) as millis from ("
                                + "select s.position, count(*) as seen, sum(s.millis) as millis from viewing_slides s"
                                + " join viewings v on v.id = s.viewing_id" + OF
                                + " and v.edition = :edition and s.millis >= " + Viewings.SEEN_MILLIS
                                + " group by s.position union all select v.position, v.seen, v.millis"
                                + " from viewing_slide_sums v" + OF
                                + " and v.edition = :edition) t group by t.position",
                        id,
                        filter)
                .param("edition", edition)
                .query(row -> {
                    int seen = row.getInt("seen");
                    looks.put(row.getInt("position"), new Look(seen, Math.round(row.getDouble("millis") / seen)));
                });
        return looks;
    }

    Calls calls(UUID id, String edition, FigureFilter filter) {
        Map<Integer, Integer> current = new HashMap<>();
        List<Integer> counts = of(
                        "select v.position, v.edition, count(*) as calls from viewing_calls v" + OF
                                + " group by v.position, v.edition union all select v.position, v.edition, v.calls"
                                + " from viewing_call_sums v" + OF,
                        id,
                        filter)
                .query((row, number) -> {
                    if (edition.equals(row.getString("edition"))) {
                        current.merge(row.getInt("position"), row.getInt("calls"), Integer::sum);
                    }
                    return row.getInt("calls");
                })
                .list();
        return new Calls(counts.stream().mapToInt(Integer::intValue).sum(), current);
    }

    Map<ShareChannel, Integer> shares(UUID id, FigureFilter filter) {
        Map<ShareChannel, Integer> shares = new EnumMap<>(ShareChannel.class);
        of(
                        "select v.channel, count(*) as shares from presentation_shares v" + OF
                                + " group by v.channel union all select v.channel, v.shares from"
                                + " presentation_share_sums v" + OF,
                        id,
                        filter)
                .query(row -> {
                    shares.merge(ShareChannel.valueOf(row.getString("channel")), row.getInt("shares"), Integer::sum);
                });
        return shares;
    }

    private JdbcClient.StatementSpec of(String sql, UUID id, FigureFilter filter) {
        return jdbc.sql(sql).param("id", id).param("from", filter.from()).param("until", filter.until());
    }
}

package org.agentmitra.viewings;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The templates of the presentations that a viewer sees, by what came of those. */
@Component
class TemplateRanking {
    private static final String SQL =
            "select b.id, b.name_en, b.name_hi, count(*) as presentations, sum(t.views) as views,"
                    + " sum(t.completed) as completed, coalesce(sum(k.calls), 0) as calls, coalesce(sum(w.wanted), 0) as wanted"
                    + " from presentations p join blueprints b on b.id = p.blueprint_id"
                    + " join (select c.presentation_id, sum(c.views) as views, sum(c.completed) as completed from ("
                    + Ranking.COUNTED + ") c group by c.presentation_id) t on t.presentation_id = p.id"
                    + " left join (select c.presentation_id, sum(c.calls) as calls from (select k.presentation_id, 1 as calls"
                    + " from viewing_calls k where k.on_day between :from and :until union all select k.presentation_id, k.calls"
                    + " from viewing_call_sums k where k.on_day between :from and :until) c group by c.presentation_id) k"
                    + " on k.presentation_id = p.id"
                    + " left join (select r.presentation_id, count(*) as wanted from replies r where r.answer <> 'NOT'"
                    + " and r.on_day between :from and :until group by r.presentation_id) w on w.presentation_id = p.id";

    private static final int SHOWN = 20;

    private static final Comparator<OfTemplate> SHARE =
            (one, other) -> Long.compare((long) one.wanted() * other.views(), (long) other.wanted() * one.views());

    private final JdbcClient jdbc;

    TemplateRanking(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A template in the days.
     *
     * @param presentations of it that somebody looked at
     * @param calls how often buttons were followed
     * @param wanted how many were interested or asked for more
     */
    record OfTemplate(
            UUID id, String nameEn, String nameHi, int presentations, int views, int completed, int calls, int wanted) {
        /** Of those who looked, how many asked for something, per cent. */
        public int wantedRate() {
            return Figures.percent(wanted, views);
        }
    }

    /** The twenty whose presentations were looked at most; one query. */
    List<OfTemplate> of(Viewer viewer, FigureFilter filter) {
        Scope.Condition scope = viewer.scope("presentations.read").condition("p.scope_path", "cast(null as uuid)");
        return jdbc.sql(SQL + " where " + scope.sql() + " group by b.id, b.name_en, b.name_hi"
                        + " order by sum(t.views) desc, b.id fetch first " + SHOWN + " rows only")
                .params(scope.parameters())
                .param("from", filter.from())
                .param("until", filter.until())
                .query((row, number) -> new OfTemplate(
                        row.getObject("id", UUID.class),
                        row.getString("name_en"),
                        row.getString("name_hi"),
                        row.getInt("presentations"),
                        row.getInt("views"),
                        row.getInt("completed"),
                        row.getInt("calls"),
                        row.getInt("wanted")))
                .list();
    }

    /** The one of which most of those who looked asked for something; empty while too few looked. */
    static Optional<OfTemplate> best(List<OfTemplate> all) {
        return all.stream()
                .filter(one -> one.views() >= Ranking.ENOUGH && one.wanted() > 0)
                .max(SHARE.thenComparingInt(OfTemplate::views));
    }
}

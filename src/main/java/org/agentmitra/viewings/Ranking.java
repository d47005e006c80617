package org.agentmitra.viewings;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.agentmitra.replies.Answer;
import org.agentmitra.replies.ReplyCounts;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The presentations that a viewer sees, by what came of them. */
@Component
class Ranking {
    /** Below that chance decides, not the presentation. */
    static final int ENOUGH = 10;

    private static final int SHOWN = 50;

    private static final String DAYS = " and k.on_day between :from and :until";

    /** Views by presentation, in several rows where single ones are gone. */
    static final String COUNTED = "select v.presentation_id, count(*) as views, count(distinct v.visitor) as viewers,"
            + " sum(case when v.completed then 1 else 0 end) as completed from viewings v"
            + " where v.on_day between :from and :until group by v.presentation_id"
            + " union all select v.presentation_id, v.views, v.viewers, v.completed from viewing_sums v"
            + " where v.on_day between :from and :until";

    private final JdbcClient jdbc;
    private final ReplyCounts replies;

    Ranking(JdbcClient jdbc, ReplyCounts replies) {
        this.jdbc = jdbc;
        this.replies = replies;
    }

    /**
     * A presentation in the days.
     *
     * @param viewers browsers that came
     * @param calls how often buttons were followed
     * @param wanted how many are interested or ask for more, and {@code replies} how many answered
     */
    record Ranked(
            UUID id,
            String name,
            String agent,
            int views,
            int viewers,
            int completed,
            int calls,
            int wanted,
            int replies) {
        /** Of those who looked, how many asked for something, per cent. */
        public int wantedRate() {
            return Figures.percent(wanted, views);
        }

        public int callRate() {
            return Figures.percent(calls, views);
        }

        public boolean enough() {
            return views >= ENOUGH;
        }
    }

    /** Those that were looked at, the fifty with the most views; two queries. */
    List<Ranked> of(Viewer viewer, FigureFilter filter) {
        Scope.Condition scope = viewer.scope("presentations.read").condition("p.scope_path", "cast(null as uuid)");
        List<Ranked> counted = jdbc.sql("select p.id, p.name, a.name as agent, t.views, t.viewers, t.completed,"
                        + " (select count(*) from viewing_calls k where k.presentation_id = p.id" + DAYS + ")"
                        + " + (select coalesce(sum(k.calls), 0) from viewing_call_sums k where k.presentation_id = p.id"
                        + DAYS + ") as calls from presentations p join agents a on a.id = p.agent_id"
                        + " join (select c.presentation_id, sum(c.views) as views, sum(c.viewers) as viewers,"
                        + " sum(c.completed) as completed from (" + COUNTED + ") c group by c.presentation_id) t"
                        + " on t.presentation_id = p.id where " + scope.sql() + " order by t.views desc, p.id"
                        + " fetch first " + SHOWN + " rows only")
                .params(scope.parameters())
                .param("from", filter.from())
                .param("until", filter.until())
                .query((row, number) -> new Ranked(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("agent"),
                        row.getInt("views"),
                        row.getInt("viewers"),
                        row.getInt("completed"),
                        row.getInt("calls"),
                        0,
                        0))
                .list();
        return answered(counted, filter);
    }

    /** The one of which most of those who looked asked for something; empty while too few looked. */
    static Optional<Ranked> best(List<Ranked> all) {
        return all.stream()
                .filter(one -> one.enough() && one.wanted() + one.calls() > 0)
                .max(byShare(Ranked::wanted)
                        .thenComparing(byShare(Ranked::calls))
                        .thenComparingInt(Ranked::views));
    }

    private static Comparator<Ranked> byShare(ToLongFunction<Ranked> part) {
        return (one, other) ->
                Long.compare(part.applyAsLong(one) * other.views(), part.applyAsLong(other) * one.views());
    }

    private List<Ranked> answered(List<Ranked> counted, FigureFilter filter) {
        Map<UUID, Map<Answer, Integer>> answers =
                replies.of(counted.stream().map(Ranked::id).toList(), filter.from(), filter.until());
        return counted.stream()
                .map(one -> with(one, answers.getOrDefault(one.id(), Map.of())))
                .toList();
    }

    private static Ranked with(Ranked one, Map<Answer, Integer> answers) {
        int all = answers.values().stream().mapToInt(Integer::intValue).sum();
        return new Ranked(
                one.id,
                one.name,
                one.agent,
                one.views,
                one.viewers,
                one.completed,
                one.calls,
                all - answers.getOrDefault(Answer.NOT, 0),
                all);
    }
}

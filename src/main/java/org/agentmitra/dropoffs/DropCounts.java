package org.agentmitra.dropoffs;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.agentmitra.onboarding.StepKey;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts journeys and their steps. Who sees a part of a tree counts those who came by a link of an agent there, or asked
 * one.
 */
@Component
class DropCounts {
    static final String PERMISSION = "onboarding.read";
    /** Without a step sent for so long nobody is counted on. */
    private static final Duration RESTING = Duration.ofDays(7);

    private static final String NO_OWNER = "cast(null as uuid)";
    private static final String ORDER = "case v.step"
            + Stream.of(StepKey.values())
                    .map(key -> " when '" + key + "' then " + key.ordinal())
                    .reduce("", String::concat)
            + " end";

    private final JdbcClient jdbc;
    private final Clock clock;

    DropCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Three queries. */
    DropFigures of(Viewer viewer, DropFilter filter) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        String journeys = journeys(viewer, filter, parameters);
        List<DropFigures.Way> ways = ways(journeys, parameters);
        int begun = ways.stream().mapToInt(DropFigures.Way::begun).sum();
        int submitted = ways.stream().mapToInt(DropFigures.Way::submitted).sum();
        Map<StepKey, Stopped> stopped = stopped(journeys, parameters);
        List<DropFigures.Step> steps = steps(journeys, parameters, stopped, begun);
        int seen = steps.stream().mapToInt(step -> step.left() + step.going()).sum();
        return new DropFigures(begun, submitted, begun - submitted - seen, steps, ways);
    }

    private record Stopped(int left, int going) {
        static final Stopped NOBODY = new Stopped(0, 0);
    }

    /** The journeys that count, as the start of a query. */
    private String journeys(Viewer viewer, DropFilter filter, Map<String, Object> parameters) {
        parameters.put("from", start(viewer, filter.from()));
        parameters.put("until", start(viewer, filter.until().plusDays(1)));
        StringBuilder sql = new StringBuilder("with counted as (select j.id, j.source, j.device, j.state, j.begun_at,"
                + " j.saved_at from journeys j where j.begun_at >= :from and j.begun_at < :until");
        narrow(sql, "source", filter.source(), parameters);
        narrow(sql, "device", filter.device(), parameters);
        Scope scope = viewer.scope(PERMISSION);
        if (!(scope instanceof Scope.Everything)) {
            Scope.Condition asked = scope.condition("r.scope_path", NO_OWNER);
            Scope.Condition invited = scope.condition("n.path", NO_OWNER);
            parameters.putAll(asked.parameters());
            sql.append(" and (exists (select 1 from agent_requests r where r.journey_id = j.id and ")
                    .append(asked.sql())
                    .append(") or exists (select 1 from agent_links l join tree_nodes n on n.agent_id = l.agent_id"
                            + " and n.provider_id = l.provider_id where l.code = j.link_code and ")
                    .append(invited.sql())
                    .append("))");
        }
        return sql.append(") ").toString();
    }

    private static void narrow(
            StringBuilder sql, String column, @Nullable String value, Map<String, Object> parameters) {
        if (value != null) {
            sql.append(" and j.").append(column).append(" = :").append(column);
            parameters.put(column, value);
        }
    }

    private static OffsetDateTime start(Viewer viewer, LocalDate day) {
        return day.atStartOfDay(viewer.office()).toOffsetDateTime();
    }

    private List<DropFigures.Way> ways(String journeys, Map<String, Object> parameters) {
        return jdbc.sql(journeys + "select source, device, count(*) as begun,"
                        + " sum(case when state = 'SUBMITTED' then 1 else 0 end) as submitted"
                        + " from counted group by source, device order by begun desc, source, device")
                .params(parameters)
                .query((row, number) ->
                        new DropFigures.Way(row.getString(1), row.getString(2), row.getInt(3), row.getInt(4)))
                .list();
    }

    /** Journeys that were not sent in, by the step they saw last. */
    private Map<StepKey, Stopped> stopped(String journeys, Map<String, Object> parameters) {
        Map<StepKey, Stopped> stopped = new EnumMap<>(StepKey.class);
        jdbc.sql(journeys + ", last as (select v.journey_id, max(" + ORDER + ") as step, max(v.shown_at) as seen_at"
                        + " from step_views v join counted j on j.id = v.journey_id where j.state <> 'SUBMITTED'"
                        + " group by v.journey_id)"
                        + " select l.step, sum(case when " + "j.state = 'ABANDONED' or (l.seen_at < :resting"
                        + " and coalesce(j.saved_at, j.begun_at) < :resting) then 1 else 0 end) as gone, count(*) as stands"
                        + " from last l join counted j on j.id = l.journey_id group by l.step")
                .params(parameters)
                .param(
                        "resting",
                        OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)).minus(RESTING))
                .query(row -> {
                    int gone = row.getInt("gone");
                    stopped.put(StepKey.values()[row.getInt("step")], new Stopped(gone, row.getInt("stands") - gone));
                });
        return stopped;
    }

    private List<DropFigures.Step> steps(
            String journeys, Map<String, Object> parameters, Map<StepKey, Stopped> stopped, int begun) {
        Map<StepKey, DropFigures.Step> found = new EnumMap<>(StepKey.class);
        jdbc.sql(journeys + "select v.step, count(*) as shown, count(s.first_saved_at) as saved,"
                        + " percentile_cont(0.5) within group (order by case when s.first_saved_at >= v.shown_at"
                        + " then extract(epoch from s.first_saved_at) - extract(epoch from v.shown_at) end) as median"
                        + " from step_views v join counted j on j.id = v.journey_id"
                        + " left join journey_steps s on s.journey_id = v.journey_id and s.step = v.step"
                        + " group by v.step")
                .params(parameters)
                .query((row, number) -> step(row, stopped, begun))
                .list()
                .forEach(step -> found.put(step.key(), step));
        List<DropFigures.Step> steps = new ArrayList<>();
        for (StepKey key : StepKey.values()) {
            steps.add(found.getOrDefault(key, new DropFigures.Step(key, 0, 0, null, 0, 0, 0)));
        }
        return steps;
    }

    private static DropFigures.Step step(ResultSet row, Map<StepKey, Stopped> stopped, int begun) throws SQLException {
        StepKey key = StepKey.valueOf(row.getString("step"));
        Stopped here = stopped.getOrDefault(key, Stopped.NOBODY);
        BigDecimal median = row.getBigDecimal("median");
        int shown = row.getInt("shown");
        return new DropFigures.Step(
                key,
                shown,
                row.getInt("saved"),
                median == null ? null : median.longValue(),
                here.left(),
                here.going(),
                begun == 0 ? 0 : (int) (shown * 100L / begun));
    }
}

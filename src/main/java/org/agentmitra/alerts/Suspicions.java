package org.agentmitra.alerts;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.agentmitra.alerts.AlertSettings.Burst;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts for each rule what lies in a window, and keeps what passes its threshold. */
@Component
class Suspicions {
    /** An account that does not exist has no id, so each guess at one counts for itself. */
    private static final String TRIED = """
            select a.address, count(distinct a.subject_id) + sum(case when a.subject_id is null then 1 else 0 end)
            from audit_records a
            where a.security = :kind and a.recorded_at > :since and a.recorded_at <= :until and a.address is not null
            group by a.address
            having count(distinct a.subject_id) + sum(case when a.subject_id is null then 1 else 0 end) >= :events
            """;

    /** Whoever acts in another's place makes nobody else look suspicious. */
    private static final String BY_ACTOR = """
            select cast(d.doer as varchar), count(*)
            from (select coalesce(a.impersonator_id, a.actor_id) as doer from audit_records a
                where a.security = :kind and a.recorded_at > :since and a.recorded_at <= :until) d
            where d.doer is not null
            group by d.doer having count(*) >= :events
            """;

    /** The very first sign-in of somebody is no new device. */
    private static final String NEW_DEVICES = """
            select s.user_id, s.started_at from user_sessions s
            where s.started_at > :since and s.started_at <= :until
              and exists (select 1 from user_sessions o where o.user_id = s.user_id and o.started_at < s.started_at)
              and not exists (select 1 from user_sessions o
                  where o.user_id = s.user_id and o.device = s.device and o.started_at < s.started_at)
            """;

    private final JdbcClient jdbc;
    private final AlertSettings settings;
    private final ZoneId zone;

    Suspicions(JdbcClient jdbc, AlertSettings settings, @Value("${portal.zone}") ZoneId zone) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.zone = zone;
    }

    /** What the rule finds behind the one moment up to and with the other. */
    List<Suspicion> of(AlertRule rule, OffsetDateTime since, OffsetDateTime until) {
        Burst burst = settings.of(rule);
        return switch (rule) {
            case CREDENTIAL_STUFFING, CODE_SPRAYING -> counted(rule, TRIED, since, until, burst);
            case DENIALS, EXPORT_BURST -> counted(rule, BY_ACTOR, since, until, burst);
            case ODD_DEVICE -> devices(since, until, burst);
        };
    }

    private List<Suspicion> counted(
            AlertRule rule, String sql, OffsetDateTime since, OffsetDateTime until, Burst burst) {
        return jdbc.sql(sql)
                .param("kind", rule.kind().name())
                .param("since", since)
                .param("until", until)
                .param("events", burst.events())
                .query((row, number) -> new Suspicion(rule, row.getString(1), row.getInt(2)))
                .list();
    }

    private record SignIn(UUID user, OffsetDateTime at) {}

    private List<Suspicion> devices(OffsetDateTime since, OffsetDateTime until, Burst burst) {
        List<SignIn> signIns = jdbc.sql(NEW_DEVICES)
                .param("since", since)
                .param("until", until)
                .query((row, number) ->
                        new SignIn(row.getObject(1, UUID.class), row.getObject(2, OffsetDateTime.class)))
                .list();
        Map<String, Integer> odd = new TreeMap<>();
        for (SignIn signIn : signIns) {
            if (settings.odd().contains(signIn.at().atZoneSameInstant(zone).toLocalTime())) {
                odd.merge(signIn.user().toString(), 1, Integer::sum);
            }
        }
        return odd.entrySet().stream()
                .filter(user -> user.getValue() >= burst.events())
                .map(user -> new Suspicion(AlertRule.ODD_DEVICE, user.getKey(), user.getValue()))
                .toList();
    }
}

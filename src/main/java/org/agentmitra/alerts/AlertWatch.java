package org.agentmitra.alerts;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.agentmitra.alerts.AlertSettings.Burst;
import org.agentmitra.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applies the rules to the last window of each and raises what it finds, once a window: neither while an alert about the
 * same is younger than the window, nor twice should two nodes look at once.
 */
@Component
class AlertWatch {
    private final Suspicions suspicions;
    private final AlertSettings settings;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AlertWatch(
            Suspicions suspicions,
            AlertSettings settings,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.suspicions = suspicions;
        this.settings = settings;
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    void look() {
        Instant now = clock.instant();
        for (AlertRule rule : AlertRule.values()) {
            Burst burst = settings.of(rule);
            OffsetDateTime since = utc(now.minus(burst.window()));
            for (Suspicion found : suspicions.of(rule, since, utc(now))) {
                transaction.executeWithoutResult(status -> raise(found, burst, since, now));
            }
        }
    }

    private void raise(Suspicion found, Burst burst, OffsetDateTime since, Instant now) {
        if (raisedSince(found, since)) {
            return;
        }
        UUID id = Ids.next();
        int raised = jdbc.sql("insert into alerts (id, rule, about, window_start, since, raised_at, events)"
                        + " values (:id, :rule, :about, :start, :since, :now, :events) on conflict do nothing")
                .param("id", id)
                .param("rule", found.rule().slug())
                .param("about", found.about())
                .param("start", utc(burst.start(now)))
                .param("since", since)
                .param("now", utc(now))
                .param("events", found.events())
                .update();
        if (raised == 1) {
            events.publishEvent(new AlertRaised(id, found.rule().slug(), found.about(), name(found), found.events()));
        }
    }

    private boolean raisedSince(Suspicion found, OffsetDateTime since) {
        return jdbc.sql("select count(*) from alerts" + " where rule = :rule and about = :about and raised_at > :since")
                        .param("rule", found.rule().slug())
                        .param("about", found.about())
                        .param("since", since)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private String name(Suspicion found) {
        return found.rule().byAddress()
                ? found.about()
                : jdbc.sql("select name from users where id = ?")
                        .param(UUID.fromString(found.about()))
                        .query(String.class)
                        .optional()
                        .orElse(found.about());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

package org.agentmitra.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.agentmitra.shared.Ids;
import org.slf4j.MDC;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes each audited event as a row, synchronously, so that both or neither are kept. */
@Component
class AuditTrail {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    void record(Audited event) {
        jdbc.sql("""
                insert into audit_records (id, recorded_at, actor_id, action, subject_type, subject_id, details, request_id)
                values (:id, :at, :actor, :action, :type, :subject, :details, :request)
                """)
                .param("id", Ids.next())
                .param("at", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .param("actor", event.actor())
                .param("action", event.action())
                .param("type", event.subjectType())
                .param("subject", event.subjectId())
                .param("details", json.writeValueAsString(event.details()))
                .param("request", MDC.get("request"))
                .update();
    }
}

package org.agentmitra.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.agentmitra.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes each audited event as a row, synchronously, so that both or neither are kept. What is alike reads alike. */
@Component
class AuditTrail {
    private static final String INSERT = """
            insert into audit_records (id, recorded_at, actor_id, action, area, security, subject_type, subject_id, details, request_id, address, impersonator_id)
            values (:id, :at, :actor, :action, :area, :security, :type, :subject, :details, :request, :address, :impersonator)
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final JsonMapper json;
    private final Clock clock;

    AuditTrail(NamedParameterJdbcTemplate jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json.rebuild()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        this.clock = clock;
    }

    @EventListener
    void record(Audited event) {
        jdbc.update(INSERT, row(event));
    }

    @EventListener
    void record(AuditedTogether together) {
        jdbc.batchUpdate(INSERT, together.events().stream().map(this::row).toArray(SqlParameterSource[]::new));
    }

    private SqlParameterSource row(Audited event) {
        SecurityKind kind = SecurityKind.of(event.action());
        return new MapSqlParameterSource()
                .addValue("id", Ids.next())
                .addValue("at", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .addValue("actor", event.actor())
                .addValue("action", event.action())
                .addValue("area", event.action().replaceFirst("\\..*", ""))
                .addValue("security", kind == null ? null : kind.name())
                .addValue("type", event.subjectType())
                .addValue("subject", event.subjectId())
                .addValue("details", json.writeValueAsString(event.details()))
                .addValue("request", MDC.get("request"))
                .addValue("address", address(event))
                .addValue("impersonator", impersonator(event));
    }

    /** Who acts in the actor's place; null when the actor does. */
    private static @Nullable UUID impersonator(Audited event) {
        String id = MDC.get("impersonator");
        UUID impersonator = id == null ? null : UUID.fromString(id);
        return impersonator == null || impersonator.equals(event.actor()) ? null : impersonator;
    }

    /** What the event says of it; else where the request came from, which a job has not. */
    private static @Nullable String address(Audited event) {
        return event.details().get("address") instanceof String said ? said : MDC.get("address");
    }
}

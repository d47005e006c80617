package org.agentmitra.timelines;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.agentmitra.customerparts.CustomerRef;
import org.agentmitra.customerparts.Happenings;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people did to a customer's record, as the audit recorded it; its actions have texts of their own. */
@Component
class RecordedHappenings implements Happenings {
    private final JdbcClient jdbc;

    RecordedHappenings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Happening> of(Viewer viewer, CustomerRef customer, @Nullable Instant before, int limit) {
        return jdbc.sql(
                        "select a.recorded_at, a.action, u.name from audit_records a left join users u on u.id = a.actor_id"
                                + " where a.subject_type = 'customer' and a.subject_id = :customer"
                                + (before == null ? "" : " and a.recorded_at < :before")
                                + " order by a.recorded_at desc, a.id desc limit :limit")
                .param("customer", customer.id().toString())
                .param("before", OffsetDateTime.ofInstant(before == null ? Instant.EPOCH : before, ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, number) -> new Happening(
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        "audit.action." + row.getString("action"),
                        List.of(),
                        row.getString("name"),
                        null))
                .list();
    }
}

package org.agentmitra.followups;

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

/** What was done about a customer and what came of it. */
@Component
class FollowUpHappenings implements Happenings {
    private final JdbcClient jdbc;

    FollowUpHappenings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Happening> of(Viewer viewer, CustomerRef customer, @Nullable Instant before, int limit) {
        return jdbc.sql("select f.kind, f.outcome, f.done_at from follow_ups f"
                        + " where f.customer_id = :customer and f.done_at is not null"
                        + (before == null ? "" : " and f.done_at < :before")
                        + " order by f.done_at desc, f.id desc limit :limit")
                .param("customer", customer.id())
                .param("before", OffsetDateTime.ofInstant(before == null ? Instant.EPOCH : before, ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, number) -> new Happening(
                        row.getObject("done_at", OffsetDateTime.class).toInstant(),
                        "followups.happened." + row.getString("kind"),
                        List.of(row.getString("outcome")),
                        null,
                        null))
                .list();
    }
}

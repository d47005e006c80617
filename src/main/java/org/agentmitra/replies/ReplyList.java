package org.agentmitra.replies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.shared.MobileNumber;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers to a presentation, which the caller has made sure that the viewer may see. */
@Component
class ReplyList {
    private static final int PAGE = 25;
    private static final String ROWS =
            "select r.id, r.answer, r.customer_id, coalesce(c.name, r.name) as name, r.phone,"
                    + " r.given_at, f.id as planned from replies r left join customers c on c.id = r.customer_id"
                    + " left join follow_ups f on f.id = r.id where r.presentation_id = :presentation";

    private final JdbcClient jdbc;

    ReplyList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first; {@code after} and {@code before} are ids at the edge of the neighbouring page. Two queries. */
    PageOf<ReplyRow> of(Viewer viewer, UUID presentation, @Nullable UUID after, @Nullable UUID before) {
        int total = jdbc.sql("select count(*) from (select id from replies where presentation_id = ? fetch first "
                        + (PageOf.CAP + 1) + " rows only) counted")
                .param(presentation)
                .query(Integer.class)
                .single();
        UUID edge = before != null ? before : after;
        String which = edge == null ? "" : before != null ? " and r.id > :edge" : " and r.id < :edge";
        JdbcClient.StatementSpec query = jdbc.sql(ROWS + which + " order by r.id" + (before != null ? "" : " desc")
                        + " fetch first " + (PAGE + 1) + " rows only")
                .param("presentation", presentation);
        List<ReplyRow> rows = (edge == null ? query : query.param("edge", edge))
                .query((row, number) -> row(row, viewer.zone()))
                .list();
        return PageOf.cut(
                rows, PAGE, PageOf.Way.of(after, before), total, row -> row.id().toString());
    }

    /** @throws NotFound when the presentation has no such answer */
    ReplyRow find(Viewer viewer, UUID presentation, UUID id) {
        Optional<ReplyRow> found = jdbc.sql(ROWS + " and r.id = :id")
                .param("presentation", presentation)
                .param("id", id)
                .query((row, number) -> row(row, viewer.zone()))
                .optional();
        return found.orElseThrow(() -> new NotFound("reply", id));
    }

    private static ReplyRow row(ResultSet row, ZoneId zone) throws SQLException {
        String phone = row.getString("phone");
        return new ReplyRow(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                Answer.valueOf(row.getString("answer")),
                row.getObject("customer_id", UUID.class),
                row.getString("name"),
                phone == null ? null : new MobileNumber(phone).grouped(),
                row.getObject("given_at", OffsetDateTime.class)
                        .atZoneSameInstant(zone)
                        .toOffsetDateTime(),
                row.getObject("planned") != null);
    }
}

package org.agentmitra.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests about personal data: own ones, and all of them for compliance. */
@Service
@Transactional
class PrivacyRequests {
    static final int PAGE = 20;
    static final Duration DOWNLOADABLE = Duration.ofDays(7);

    private static final int OWN = 50;
    private static final String READ = "compliance.read";
    private static final String SELECT = "select p.id, p.user_id, u.name, u.email, p.kind, p.state, p.wish, p.asked_at,"
            + " p.answered_at, p.answer, a.name as answered_name from privacy_requests p"
            + " join users u on u.id = p.user_id left join users a on a.id = p.answered_by where ";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PrivacyRequests(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The viewer's own, the latest first. */
    @Transactional(readOnly = true)
    public List<RequestRow> own(Viewer viewer) {
        return jdbc.sql(SELECT + "p.user_id = :user order by p.id desc limit " + OWN)
                .param("user", viewer.user())
                .query((row, number) -> row(row, viewer.zone()))
                .list();
    }

    /** @throws NotFound when it is not the viewer's */
    @Transactional(readOnly = true)
    public RequestRow own(Viewer viewer, UUID id) {
        return jdbc.sql(SELECT + "p.id = :id and p.user_id = :user")
                .param("id", id)
                .param("user", viewer.user())
                .query((row, number) -> row(row, viewer.zone()))
                .optional()
                .orElseThrow(() -> new NotFound("privacy request", id));
    }

    /**
     * Records a request. A copy of the data is answered by the portal at once.
     *
     * @throws Refused when one of the kind is open already
     */
    public UUID ask(Viewer viewer, RequestKind kind, @Nullable String wish) {
        if (kind != RequestKind.EXPORT && open(viewer, kind)) {
            throw new Refused("kind", "privacy.kind.open");
        }
        boolean answered = kind == RequestKind.EXPORT;
        UUID id = Ids.next();
        jdbc.sql("insert into privacy_requests (id, user_id, kind, state, wish, asked_at, answered_at)"
                        + " values (:id, :user, :kind, :state, :wish, :now, :answered)")
                .param("id", id)
                .param("user", viewer.user())
                .param("kind", kind.name())
                .param("state", (answered ? RequestState.ANSWERED : RequestState.OPEN).name())
                .param("wish", wish)
                .param("now", now())
                .param("answered", answered ? now() : null)
                .update();
        if (!answered) {
            events.publishEvent(new RequestAsked(viewer.user(), id, kind.name()));
        }
        return id;
    }

    private boolean open(Viewer viewer, RequestKind kind) {
        return jdbc.sql(
                                "select count(*) from privacy_requests where user_id = :user and kind = :kind and state = 'OPEN'")
                        .param("user", viewer.user())
                        .param("kind", kind.name())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @throws NotFound when it is not the viewer's, or no longer open */
    public void withdraw(Viewer viewer, UUID id) {
        int withdrawn = jdbc.sql("update privacy_requests set state = 'WITHDRAWN', answered_at = :now"
                        + " where id = :id and user_id = :user and state = 'OPEN'")
                .param("now", now())
                .param("id", id)
                .param("user", viewer.user())
                .update();
        if (withdrawn == 0) {
            throw new NotFound("privacy request", id);
        }
    }

    /** All of them or the open ones, the latest first. */
    @Transactional(readOnly = true)
    public PageOf<RequestRow> list(Viewer viewer, boolean all, @Nullable UUID after, @Nullable UUID before) {
        seesAll(viewer);
        UUID edge = before != null ? before : after;
        String where = all ? "true" : "p.state = 'OPEN'";
        String key = edge == null ? "" : before != null ? " and p.id > :edge" : " and p.id < :edge";
        JdbcClient.StatementSpec sql = jdbc.sql(
                SELECT + where + key + " order by p.id" + (before != null ? "" : " desc") + " limit " + (PAGE + 1));
        if (edge != null) {
            sql = sql.param("edge", edge);
        }
        List<RequestRow> rows =
                sql.query((row, number) -> row(row, viewer.zone())).list();
        return PageOf.cut(
                rows,
                PAGE,
                PageOf.Way.of(after, before),
                PageOf.UNCOUNTED,
                row -> row.id().toString());
    }

    /** How many are open, counted as far as lists count; empty for who reads none. */
    @Transactional(readOnly = true)
    public OptionalInt open(Viewer viewer) {
        return !(viewer.scope(READ) instanceof Scope.Everything)
                ? OptionalInt.empty()
                : OptionalInt.of(
                        jdbc.sql("select count(*) from (select 1 from privacy_requests where state = 'OPEN' limit "
                                        + (PageOf.CAP + 1) + ") c")
                                .query(Integer.class)
                                .single());
    }

    /** @throws NotFound when there is none, or it is not for the viewer to read */
    @Transactional(readOnly = true)
    public RequestRow find(Viewer viewer, UUID id) {
        seesAll(viewer);
        return jdbc.sql(SELECT + "p.id = :id")
                .param("id", id)
                .query((row, number) -> row(row, viewer.zone()))
                .optional()
                .orElseThrow(() -> new NotFound("privacy request", id));
    }

    /**
     * Marks a request as answered.
     *
     * @throws Refused when somebody was faster, or it is the viewer's own
     */
    public void answer(Viewer viewer, UUID id, String answer) {
        RequestRow request = find(viewer, id);
        if (request.user().equals(viewer.user())) {
            throw new Refused("answer", "privacy.answer.own");
        }
        int answered = jdbc.sql("update privacy_requests set state = 'ANSWERED', answered_at = :now, answered_by = :by,"
                        + " answer = :answer where id = :id and state = 'OPEN'")
                .param("now", now())
                .param("by", viewer.user())
                .param("answer", answer)
                .param("id", id)
                .update();
        if (answered == 0) {
            throw new Refused("answer", "privacy.answer.late");
        }
        events.publishEvent(new RequestAnswered(viewer.user(), id, request.user()));
    }

    /** Requests are of people everywhere: who reads a part of the tree only reads none. */
    private static void seesAll(Viewer viewer) {
        if (!(viewer.scope(READ) instanceof Scope.Everything)) {
            throw new NotFound("privacy requests", viewer.user());
        }
    }

    private RequestRow row(ResultSet row, ZoneId zone) throws SQLException {
        OffsetDateTime asked = row.getObject("asked_at", OffsetDateTime.class);
        OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
        RequestKind kind = RequestKind.valueOf(row.getString("kind"));
        return new RequestRow(
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                kind,
                RequestState.valueOf(row.getString("state")),
                row.getString("wish"),
                asked.atZoneSameInstant(zone).toOffsetDateTime(),
                answered == null ? null : answered.atZoneSameInstant(zone).toOffsetDateTime(),
                row.getString("answered_name"),
                row.getString("answer"),
                kind == RequestKind.EXPORT && asked.plus(DOWNLOADABLE).isAfter(now()));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}

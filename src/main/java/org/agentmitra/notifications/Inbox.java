package org.agentmitra.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Viewer;
import org.agentmitra.web.UnreadMessages;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The viewer's own messages, in the portal. */
@Service
class Inbox implements UnreadMessages {
    static final int PAGE = 20;
    private static final int MANY = 100;
    private static final String OWN = " from messages where user_id = :user and channel = 'IN_APP'";

    private final JdbcClient jdbc;
    private final MessageTexts texts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Inbox(JdbcClient jdbc, MessageTexts texts, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public int of(Viewer viewer) {
        return count(viewer, " and read_at is null", MANY);
    }

    /** The latest first; {@code after} and {@code before} are ids at the edge of the neighbouring page. */
    public PageOf<InboxRow> list(Viewer viewer, Locale language, @Nullable UUID after, @Nullable UUID before) {
        int total = count(viewer, "", PageOf.CAP + 1);
        List<InboxRow> rows = rows(viewer, language, after, before);
        return PageOf.cut(
                rows, PAGE, PageOf.Way.of(after, before), total, row -> row.id().toString());
    }

    /**
     * Marks the message read, if it was not.
     *
     * @return local path to what it is about
     * @throws NotFound when it is not the viewer's
     */
    @Transactional
    public Optional<String> read(Viewer viewer, UUID id) {
        String link = jdbc.sql("select coalesce(link, '')" + OWN + " and id = :id")
                .param("user", viewer.user())
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("message", id));
        mark(viewer, " and id = :id", id);
        return link.isEmpty() ? Optional.empty() : Optional.of(link);
    }

    /** @return how many were not read before */
    @Transactional
    public int readAll(Viewer viewer) {
        return mark(viewer, "", viewer.user());
    }

    private int mark(Viewer viewer, String which, UUID id) {
        int marked = jdbc.sql("update messages set read_at = :now, version = version + 1"
                        + " where user_id = :user and channel = 'IN_APP' and read_at is null" + which)
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .param("user", viewer.user())
                .param("id", id)
                .update();
        if (marked > 0) {
            events.publishEvent(new MessagesRead(viewer.user(), marked));
        }
        return marked;
    }

    private int count(Viewer viewer, String which, int limit) {
        return jdbc.sql("select count(*) from (select id" + OWN + which + " fetch first :limit rows only) counted")
                .param("user", viewer.user())
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    private List<InboxRow> rows(Viewer viewer, Locale language, @Nullable UUID after, @Nullable UUID before) {
        String sql = "select id, template, arguments, link, created_at, read_at" + OWN;
        UUID edge = before != null ? before : after;
        if (edge != null) {
            sql += before != null ? " and id > :edge" : " and id < :edge";
        }
        sql += before != null ? " order by id" : " order by id desc";
        JdbcClient.StatementSpec statement = jdbc.sql(sql + " fetch first :rows rows only")
                .param("user", viewer.user())
                .param("rows", PAGE + 1);
        if (edge != null) {
            statement = statement.param("edge", edge);
        }
        return statement.query((row, number) -> row(row, viewer, language)).list();
    }

    private InboxRow row(ResultSet row, Viewer viewer, Locale language) throws SQLException {
        return new InboxRow(
                row.getObject("id", UUID.class),
                texts.brief(row.getString("template"), language, texts.arguments(row.getString("arguments"))),
                row.getString("link"),
                row.getObject("created_at", OffsetDateTime.class)
                        .atZoneSameInstant(viewer.zone())
                        .toOffsetDateTime(),
                row.getObject("read_at") == null);
    }
}

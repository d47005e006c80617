package org.agentmitra.impersonation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.impersonation.Impersonation.End;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The records of who acted in whose place. */
@Component
class Impersonations {
    private static final int SHOWN = 10;
    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;

    Impersonations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Impersonation one, String session) {
        jdbc.sql(
                        "insert into impersonations (id, actor_id, actor_name, user_id, session_id, reason, writes, started_at,"
                                + " ends_at) values (:id, :actor, :name, :user, :session, :reason, :writes, :started, :ends)")
                .param("id", one.id())
                .param("actor", one.actor())
                .param("name", one.actorName())
                .param("user", one.user())
                .param("session", session)
                .param("reason", one.reason())
                .param("writes", one.writes())
                .param("started", one.started())
                .param("ends", one.ends())
                .update();
    }

    Optional<Impersonation> find(UUID id) {
        return jdbc.sql("select * from impersonations where id = ?")
                .param(id)
                .query(Impersonations::row)
                .optional();
    }

    /** The latest in the user's place, in the reader's time. */
    List<Impersonation> of(UUID user, ZoneId zone) {
        return jdbc
                .sql("select * from impersonations where user_id = ? order by started_at desc, id desc limit " + SHOWN)
                .param(user)
                .query(Impersonations::row)
                .stream()
                .map(one -> local(one, zone))
                .toList();
    }

    /** Those whose time is over, or whose session somebody ended, and that nobody has ended yet. */
    List<Impersonation> abandoned(OffsetDateTime now) {
        return jdbc.sql("select * from impersonations i where i.ended_at is null and (i.ends_at <= :now or exists"
                        + " (select 1 from user_sessions s where s.session_id = i.session_id and s.ended_at is not null))"
                        + " order by i.ends_at limit " + AT_ONCE)
                .param("now", now)
                .query(Impersonations::row)
                .list();
    }

    /** @return false when it was ended already */
    boolean end(UUID id, OffsetDateTime at, End how) {
        return jdbc.sql(
                                "update impersonations set ended_at = :at, ended_how = :how where id = :id and ended_at is null")
                        .param("at", at)
                        .param("how", how.name())
                        .param("id", id)
                        .update()
                > 0;
    }

    private static Impersonation local(Impersonation one, ZoneId zone) {
        return new Impersonation(
                one.id(),
                one.actor(),
                one.actorName(),
                one.user(),
                one.reason(),
                one.writes(),
                one.started().atZoneSameInstant(zone).toOffsetDateTime(),
                one.ends(),
                at(one.ended(), zone));
    }

    private static @Nullable OffsetDateTime at(@Nullable OffsetDateTime moment, ZoneId zone) {
        return moment == null ? null : moment.atZoneSameInstant(zone).toOffsetDateTime();
    }

    private static Impersonation row(ResultSet row, int number) throws SQLException {
        return new Impersonation(
                row.getObject("id", UUID.class),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_name"),
                row.getObject("user_id", UUID.class),
                row.getString("reason"),
                row.getBoolean("writes"),
                row.getObject("started_at", OffsetDateTime.class),
                row.getObject("ends_at", OffsetDateTime.class),
                row.getObject("ended_at", OffsetDateTime.class));
    }
}

package org.agentmitra.flags;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.agentmitra.flags.FeatureFlag.Change;
import org.agentmitra.flags.FeatureFlag.Field;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes overrides, histories and the stamp, in the caller's transaction. */
@Component
class FlagLedger {
    /** For more users there are roles and the roll-out; every node holds all overrides in memory. */
    static final int MOST_USERS = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    FlagLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Tells every node that something changes, and waits for whoever else changes a flag just now. */
    void stamp() {
        jdbc.sql("update feature_flag_stamp set stamp = ?").param(Ids.next()).update();
    }

    void note(Viewer viewer, String key, List<Change> changes) {
        for (Change change : changes) {
            jdbc.sql("insert into feature_flag_changes (flag, field, subject, was, becomes, actor_id, actor_name, at)"
                            + " values (:flag, :field, :subject, :was, :becomes, :actor, :name, :at)")
                    .param("flag", key)
                    .param("field", change.field().name())
                    .param("subject", change.subject())
                    .param("was", change.was())
                    .param("becomes", change.becomes())
                    .param("actor", viewer.user())
                    .param("name", viewer.name())
                    .param("at", now())
                    .update();
        }
    }

    /** @return empty when it is so already */
    List<Change> set(Viewer viewer, String key, Level level, String subject, boolean on) {
        Optional<Boolean> was = value(key, level, subject);
        if (was.isPresent() && was.get() == on) {
            return List.of();
        }
        if (was.isEmpty() && level == Level.USER && users(key) >= MOST_USERS) {
            throw new Refused("subject", "flags.override.many");
        }
        delete(key, level, subject);
        jdbc.sql("insert into feature_flag_overrides (flag, level, subject, switched_on, set_by, set_by_name, set_at)"
                        + " values (:flag, :level, :subject, :on, :actor, :name, :at)")
                .param("flag", key)
                .param("level", level.name())
                .param("subject", subject)
                .param("on", on)
                .param("actor", viewer.user())
                .param("name", viewer.name())
                .param("at", now())
                .update();
        return change(level, subject, was.map(FeatureFlag::word).orElse(null), FeatureFlag.word(on));
    }

    /** @throws NotFound when the flag has no such override */
    List<Change> remove(String key, long id) {
        Row row = jdbc.sql("select level, subject, switched_on from feature_flag_overrides where id = ? and flag = ?")
                .params(id, key)
                .query((found, number) ->
                        new Row(Level.valueOf(found.getString(1)), found.getString(2), found.getBoolean(3)))
                .optional()
                .orElseThrow(() -> new NotFound("override", id));
        delete(key, row.level, row.subject);
        return change(row.level, row.subject, FeatureFlag.word(row.on), null);
    }

    private record Row(Level level, String subject, boolean on) {}

    private static List<Change> change(Level level, String subject, @Nullable String was, @Nullable String becomes) {
        return List.of(new Change(Field.valueOf(level.name()), subject, was, becomes));
    }

    private Optional<Boolean> value(String key, Level level, String subject) {
        return jdbc.sql("select switched_on from feature_flag_overrides where flag = ? and level = ? and subject = ?")
                .params(key, level.name(), subject)
                .query(Boolean.class)
                .optional();
    }

    private int users(String key) {
        return jdbc.sql("select count(*) from feature_flag_overrides where flag = ? and level = ?")
                .params(key, Level.USER.name())
                .query(Integer.class)
                .single();
    }

    private void delete(String key, Level level, String subject) {
        jdbc.sql("delete from feature_flag_overrides where flag = ? and level = ? and subject = ?")
                .params(key, level.name(), subject)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}

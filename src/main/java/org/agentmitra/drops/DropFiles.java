package org.agentmitra.drops;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.drops.DropFile.State;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.PageOf;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files of the insurers' folders: what is known of those that lie there, and what became of the others. */
@Component
class DropFiles {
    static final Duration KEPT = Duration.ofDays(30);

    private static final int PAGE = 25;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DropFiles(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Those that were lying there, by their places. */
    Map<String, DropFile> open(UUID provider) {
        Map<String, DropFile> open = new HashMap<>();
        jdbc.sql("select * from drop_files where provider_id = ? and state = 'SEEN'")
                .param(provider)
                .query((row, n) -> read(row))
                .list()
                .forEach(file -> open.put(file.place(), file));
        return open;
    }

    /** The latest first; {@code after} and {@code before} are ids at the edge of the neighbouring page. */
    PageOf<DropFile> page(UUID provider, @Nullable UUID after, @Nullable UUID before) {
        PageOf.Way way = PageOf.Way.of(after, before);
        UUID edge = before != null ? before : after;
        String side = edge == null ? "" : before != null ? " and id > :edge" : " and id < :edge";
        JdbcClient.StatementSpec read = jdbc.sql("select * from drop_files where provider_id = :provider" + side
                        + " order by id" + (before != null ? "" : " desc") + " fetch first :rows rows only")
                .param("provider", provider)
                .param("rows", PAGE + 1);
        List<DropFile> rows = (edge == null ? read : read.param("edge", edge))
                .query((row, n) -> read(row))
                .list();
        return PageOf.cut(rows, PAGE, way, PageOf.UNCOUNTED, file -> file.id().toString());
    }

    /** A file lies there that was not known. */
    void see(UUID provider, String agentCode, String fileName, long bytes, Instant modified) {
        String place = agentCode.isEmpty() ? fileName : agentCode + "/" + fileName;
        jdbc.sql("insert into drop_files (id, provider_id, agent_code, file_name, file_bytes, modified_at, state,"
                        + " seen_at, open_place) values (?, ?, ?, ?, ?, ?, 'SEEN', ?, ?)")
                .params(
                        Ids.next(),
                        provider,
                        agentCode,
                        fileName,
                        bytes,
                        modified.atOffset(ZoneOffset.UTC),
                        now(),
                        provider + "/" + place)
                .update();
    }

    /** Somebody took it away before it was anything, or it is another by now. */
    void forget(DropFile file) {
        jdbc.sql("delete from drop_files where id = ?").param(file.id()).update();
    }

    /** It became an import; what is left is to move it. */
    void became(DropFile file, UUID importId) {
        jdbc.sql("update drop_files set import_id = ? where id = ?")
                .params(importId, file.id())
                .update();
    }

    /** It is no import, and why; what is left is to move it. */
    void refuse(DropFile file, Refusal why) {
        jdbc.sql("update drop_files set reason = ?, arguments = ? where id = ?")
                .params(why.key(), String.join("\n", why.arguments()), file.id())
                .update();
    }

    /** It is moved. @param taken the file as an import; null when it is refused */
    @Transactional
    public void settle(UUID provider, DropFile file, @Nullable FileTaken taken) {
        State state = taken == null ? State.REFUSED : State.TAKEN;
        int settled = jdbc.sql("update drop_files set state = ?, settled_at = ?, open_place = null"
                        + " where id = ? and state = 'SEEN'")
                .params(state.name(), now(), file.id())
                .update();
        if (settled == 0) {
            return;
        }
        if (taken == null) {
            Map<String, Object> details = Map.of("reason", String.valueOf(file.reason()));
            events.publishEvent(new DropMoved(null, "drop.refused", provider, details));
        } else {
            Map<String, Object> details = Map.of("import", taken.importId().toString());
            events.publishEvent(new DropMoved(null, "drop.taken", provider, details));
            events.publishEvent(taken);
        }
    }

    /** Forgets those settled thirty days ago, as what imports staged; the audit still knows. @return how many */
    int purge() {
        return jdbc.sql("delete from drop_files where settled_at < ?")
                .param(now().minus(KEPT))
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }

    private static DropFile read(ResultSet row) throws SQLException {
        String arguments = row.getString("arguments");
        OffsetDateTime settled = row.getObject("settled_at", OffsetDateTime.class);
        return new DropFile(
                row.getObject("id", UUID.class),
                row.getString("agent_code"),
                row.getString("file_name"),
                row.getLong("file_bytes"),
                row.getObject("modified_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")),
                row.getObject("import_id", UUID.class),
                row.getString("reason"),
                arguments == null || arguments.isEmpty() ? List.of() : List.of(arguments.split("\n", -1)),
                row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                settled == null ? null : settled.toInstant());
    }
}

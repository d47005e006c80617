package org.agentmitra.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the portal knows of its user, as files in a ZIP: profile, sessions, sign-ins, own activity, inbox, and what other
 * modules keep. Secrets, and network addresses of others, are no part of it.
 */
@Component
class OwnData {
    /** Of one kind; the latest. Nobody does more in the year that records are kept. */
    private static final int MOST = 20_000;

    private static final String OWN =
            "(a.actor_id = :user or (a.subject_type in ('account', 'user')" + " and a.subject_id = :text))";
    private static final String RECORDS = "select a.recorded_at, a.action, a.subject_type, a.subject_id, a.details,"
            + " case when a.actor_id = :user then a.address end as address from audit_records a where " + OWN;

    private final JdbcClient jdbc;
    private final MessageSource texts;
    private final List<KeptData> kept;
    private final JsonMapper json;

    OwnData(JdbcClient jdbc, MessageSource texts, List<KeptData> kept, JsonMapper json) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.kept = kept;
        this.json = json.rebuild()
                .enable(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT)
                .build();
    }

    void write(Viewer viewer, Locale language, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        add(zip, "profile.json", profile(viewer));
        add(
                zip,
                "sessions.json",
                rows(
                        viewer,
                        "select device, address, started_at, seen_at, ended_at from user_sessions"
                                + " where user_id = :user order by started_at desc"));
        add(zip, "sign-ins.json", rows(viewer, RECORDS + " and a.area = 'signin' order by a.recorded_at desc"));
        add(zip, "activity.json", rows(viewer, RECORDS + " and a.area <> 'signin' order by a.recorded_at desc"));
        add(zip, "inbox.json", inbox(viewer, language));
        Map<String, Object> more = new TreeMap<>();
        kept.forEach(one -> more.putAll(one.files(viewer)));
        for (Map.Entry<String, Object> file : more.entrySet()) {
            add(zip, file.getKey(), file.getValue());
        }
        zip.finish();
    }

    private Map<String, @Nullable Object> profile(Viewer viewer) {
        Map<String, @Nullable Object> profile = new LinkedHashMap<>(rows(
                        viewer,
                        "select name, email, phone, status, created_at, language, zone, theme, text_size, contrast, calm,"
                                + " home from users where id = :user")
                .getFirst());
        profile.put(
                "roles",
                rows(
                        viewer,
                        "select role, granted_at, starts_at, expires_at from user_roles where user_id = :user order by role"));
        profile.put(
                "requests",
                rows(
                        viewer,
                        "select kind, state, wish, asked_at, answered_at, answer from privacy_requests"
                                + " where user_id = :user order by id"));
        return profile;
    }

    private List<Map<String, @Nullable Object>> inbox(Viewer viewer, Locale language) {
        List<Map<String, @Nullable Object>> rows = rows(
                viewer,
                "select created_at, read_at, template, arguments from messages where user_id = :user"
                        + " and channel = 'IN_APP' order by id desc");
        rows.forEach(row -> row.put(
                "text",
                texts.getMessage(
                        "notifications." + row.get("template") + ".short",
                        json.readValue(String.valueOf(row.get("arguments")), Object[].class),
                        String.valueOf(row.get("template")),
                        language)));
        return rows;
    }

    private List<Map<String, @Nullable Object>> rows(Viewer viewer, String sql) {
        return jdbc.sql(sql + " fetch first " + MOST + " rows only")
                .param("user", viewer.user())
                .param("text", viewer.user().toString())
                .query((row, number) -> row(row))
                .list();
    }

    private static Map<String, @Nullable Object> row(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            values.put(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), plain(JdbcUtils.getResultSetValue(row, i)));
        }
        return values;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Timestamp moment -> moment.toInstant().toString();
            case OffsetDateTime moment -> moment.toInstant().toString();
            case Number number -> number;
            case Boolean truth -> truth;
            case Array array -> array.toString();
            default -> value.toString();
        };
    }

    private void add(ZipOutputStream zip, String name, Object content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content instanceof byte[] bytes ? bytes : json.writeValueAsBytes(content));
        zip.closeEntry();
    }
}

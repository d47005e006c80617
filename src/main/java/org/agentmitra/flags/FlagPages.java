package org.agentmitra.flags;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agentmitra.flags.FeatureFlag.Field;
import org.agentmitra.flags.FlagPage.Subject;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Single flags for the page; six queries at most. */
@Component
class FlagPages {
    private static final int STEPS = 50;

    private final FeatureFlags flags;
    private final Flags port;
    private final People people;
    private final JdbcClient jdbc;

    FlagPages(FeatureFlags flags, Flags port, People people, JdbcClient jdbc) {
        this.flags = flags;
        this.port = port;
        this.people = people;
        this.jdbc = jdbc;
    }

    /** @throws NotFound when there is no such flag, or the viewer may not see flags */
    FlagPage page(Viewer viewer, String key) {
        FlagService.permit(viewer, FlagService.READ);
        FeatureFlag flag = flags.findById(key).orElseThrow(() -> new NotFound("flag", key));
        ZoneId zone = viewer.zone();
        List<Entry> overrides = overrides(key, zone);
        List<Entry> steps = steps(key, zone);
        Map<String, String> names = names(viewer, overrides, steps);
        return new FlagPage(
                flag.form(),
                flag.rules(zone).share(),
                flag.firstDay(zone),
                flag.lastDay(zone),
                flag.archived(),
                port.obeyed().getOrDefault(key, Set.of()),
                overrides.stream().map(entry -> line(entry, names)).toList(),
                steps.stream().map(entry -> step(entry, names)).toList());
    }

    /** An override, its new value alone, or a step of the history. */
    private record Entry(
            long id,
            Field field,
            @Nullable String subject,
            @Nullable String was,
            @Nullable String becomes,
            String by,
            OffsetDateTime at) {}

    private List<Entry> overrides(String key, ZoneId zone) {
        return jdbc.sql("select id, level as field, subject, cast(null as varchar(300)) as was,"
                        + " case when switched_on then 'on' else 'off' end as becomes, set_by_name as by_name, set_at as at"
                        + " from feature_flag_overrides where flag = ?"
                        + " order by case level when 'USER' then 0 when 'ROLE' then 1 else 2 end, id")
                .param(key)
                .query((row, number) -> entry(row, zone))
                .list();
    }

    private List<Entry> steps(String key, ZoneId zone) {
        return jdbc.sql("select id, field, subject, was, becomes, actor_name as by_name, at"
                        + " from feature_flag_changes where flag = ? order by id desc limit " + STEPS)
                .param(key)
                .query((row, number) -> entry(row, zone))
                .list();
    }

    private static Entry entry(ResultSet row, ZoneId zone) throws SQLException {
        return new Entry(
                row.getLong("id"),
                Field.valueOf(row.getString("field")),
                row.getString("subject"),
                row.getString("was"),
                row.getString("becomes"),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class)
                        .atZoneSameInstant(zone)
                        .toOffsetDateTime());
    }

    /** Names of the insurers and of the users whom the viewer sees, by id; three queries at most. */
    private Map<String, String> names(Viewer viewer, List<Entry> overrides, List<Entry> steps) {
        Map<String, String> names = new HashMap<>();
        named("select id, name from providers where id in (:ids)", ids(Field.PROVIDER, overrides, steps), names);
        Set<UUID> users = people.seen(viewer, ids(Field.USER, overrides, steps));
        named("select id, name from users where id in (:ids)", users, names);
        return names;
    }

    private void named(String sql, Set<UUID> ids, Map<String, String> names) {
        if (!ids.isEmpty()) {
            jdbc.sql(sql).param("ids", ids).query((ResultSet row) -> {
                names.put(row.getObject(1, UUID.class).toString(), row.getString(2));
            });
        }
    }

    private static Set<UUID> ids(Field field, List<Entry> overrides, List<Entry> steps) {
        return Stream.concat(overrides.stream(), steps.stream())
                .filter(entry -> entry.field == field)
                .map(Entry::subject)
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    private static FlagPage.Line line(Entry entry, Map<String, String> names) {
        return new FlagPage.Line(entry.id, subject(entry, names), "on".equals(entry.becomes), entry.by, entry.at);
    }

    private static FlagPage.Step step(Entry entry, Map<String, String> names) {
        String kind = switch (entry.field) {
            case DESCRIPTION, OWNER, ROLL_OUT -> "PLAIN";
            case FROM, UNTIL -> "DAY";
            default -> "WORD";
        };
        boolean override = entry.subject != null;
        return new FlagPage.Step(
                "flags.field." + entry.field,
                override ? subject(entry, names) : null,
                kind,
                value(entry.field, kind, entry.was),
                value(entry.field, kind, entry.becomes),
                entry.by,
                entry.at);
    }

    private static @Nullable Object value(Field field, String kind, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return switch (kind) {
            case "DAY" -> LocalDate.parse(text);
            case "WORD" -> (field == Field.ARCHIVED ? "flags.archived." : "flags.") + text;
            default -> field == Field.ROLL_OUT ? text + " %" : text;
        };
    }

    private static Subject subject(Entry entry, Map<String, String> names) {
        Level level = Level.valueOf(entry.field.name());
        return new Subject(level, level == Level.ROLE ? entry.subject : null, names.get(String.valueOf(entry.subject)));
    }
}

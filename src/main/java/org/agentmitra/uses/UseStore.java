package org.agentmitra.uses;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.agentmitra.grants.Role;
import org.agentmitra.grants.Roles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last day on which holders of a role used a permission of it. */
@Component
class UseStore {
    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final Roles roles;
    private final Clock clock;
    private final ZoneId zone;

    UseStore(JdbcClient jdbc, Roles roles, Clock clock, @Value("${portal.zone}") ZoneId zone) {
        this.jdbc = jdbc;
        this.roles = roles;
        this.clock = clock;
        this.zone = zone;
    }

    /** Counts for each role of theirs that grants the permission: which of several it was cannot be told. */
    void used(String permission, Collection<UUID> users) {
        Map<String, Role> all = roles.all();
        LocalDate day = LocalDate.now(clock.withZone(zone));
        for (String role : held(List.copyOf(users))) {
            Role known = all.get(role);
            if (known != null && known.grants().containsKey(permission)) {
                mark(role, permission, day);
            }
        }
    }

    private Collection<String> held(List<UUID> users) {
        TreeSet<String> held = new TreeSet<>();
        for (int from = 0; from < users.size(); from += AT_ONCE) {
            held.addAll(jdbc.sql("select distinct role from user_roles where user_id in (:users)"
                            + " and (starts_at is null or starts_at <= :now)"
                            + " and (expires_at is null or expires_at > :now)")
                    .param("users", users.subList(from, Math.min(from + AT_ONCE, users.size())))
                    .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                    .query(String.class)
                    .list());
        }
        return held;
    }

    private void mark(String role, String permission, LocalDate day) {
        List<Object> key = new ArrayList<>(List.of(day, role, permission, day));
        jdbc.sql("insert into permission_uses (last_on, role, permission) values (?, ?, ?) on conflict do nothing")
                .params(key.subList(0, 3))
                .update();
        jdbc.sql("update permission_uses set last_on = ? where role = ? and permission = ? and last_on < ?")
                .params(key)
                .update();
    }

    /** The last day of use by role and permission. */
    Map<String, Map<String, LocalDate>> days() {
        Map<String, Map<String, LocalDate>> days = new HashMap<>();
        jdbc.sql("select role, permission, last_on from permission_uses").query(row -> {
            days.computeIfAbsent(row.getString(1), none -> new HashMap<>())
                    .put(row.getString(2), row.getObject(3, LocalDate.class));
        });
        return days;
    }

    /** Since when uses are taken down. */
    LocalDate since() {
        return jdbc.sql("select since from permission_uses_since")
                .query(LocalDate.class)
                .single();
    }
}

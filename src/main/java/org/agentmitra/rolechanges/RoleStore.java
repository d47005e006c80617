package org.agentmitra.rolechanges;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.grants.Role;
import org.agentmitra.grants.Roles;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes roles and what they grant, and counts who holds them. */
@Component
class RoleStore {
    private static final String NOW_HELD =
            "(%s.starts_at is null or %s.starts_at <= :now) and (%s.expires_at is null or %s.expires_at > :now)";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    RoleStore(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** Waits until nobody else changes a role: a rule that holds now holds until the transaction ends. */
    void lock() {
        jdbc.sql("select name from roles where name = ? for update")
                .param(Roles.HIGHEST)
                .query(String.class)
                .single();
    }

    /** Names of the roles the user was given, expired ones too. */
    List<String> given(UUID user) {
        return jdbc.sql("select role from user_roles where user_id = ?")
                .param(user)
                .query((row, number) -> row.getString(1))
                .list();
    }

    void create(Role role) {
        jdbc.sql("insert into roles (name, rank, inherits, built_in, title, title_hi, second_factor)"
                        + " values (:name, :rank, :inherits, false, :title, :hindi, :factor)")
                .param("name", role.name())
                .param("rank", role.rank())
                .param("inherits", role.inherits())
                .param("title", role.title())
                .param("hindi", role.titleHi())
                .param("factor", role.secondFactor())
                .update();
        grant(role);
    }

    void change(Role role) {
        jdbc.sql("update roles set rank = :rank, inherits = :inherits, title = :title, title_hi = :hindi,"
                        + " second_factor = :factor, version = version + 1 where name = :name")
                .param("name", role.name())
                .param("rank", role.rank())
                .param("inherits", role.inherits())
                .param("title", role.title())
                .param("hindi", role.titleHi())
                .param("factor", role.secondFactor())
                .update();
        jdbc.sql("delete from role_grants where role = ?").param(role.name()).update();
        grant(role);
    }

    /** Forgets the role and who held it until it expired. */
    void delete(String name) {
        jdbc.sql("delete from user_roles where role = ? and expires_at <= ?")
                .params(name, now())
                .update();
        jdbc.sql("delete from role_grants where role = ?").param(name).update();
        jdbc.sql("delete from roles where name = ? and built_in = false")
                .param(name)
                .update();
    }

    /** Whether somebody holds the role now, or is going to; it cannot be given to others until the transaction ends. */
    boolean held(String name) {
        jdbc.sql("select name from roles where name = ? for update")
                .param(name)
                .query(String.class)
                .single();
        return jdbc.sql("select count(*) from user_roles r where r.role = :role"
                                + " and (r.expires_at is null or r.expires_at > :now)")
                        .param("role", name)
                        .param("now", now())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The sets of roles held together by users who hold one of those named, with how many users do; one query. */
    Map<Set<String>, Integer> together(Collection<String> names) {
        Map<Set<String>, Integer> sets = new HashMap<>();
        jdbc.sql("select c.held, count(*) from (select r.user_id, string_agg(r.role, ',' order by r.role) as held"
                        + " from user_roles r where " + held('r') + " and r.user_id in (select a.user_id from"
                        + " user_roles a where a.role in (:names) and " + held('a')
                        + ") group by r.user_id) c group by c.held")
                .param("names", names)
                .param("now", now())
                .query(row -> {
                    sets.put(Set.of(row.getString(1).split(",")), row.getInt(2));
                });
        return sets;
    }

    private void grant(Role role) {
        batches.batchUpdate(
                "insert into role_grants (role, permission, reach) values (?, ?, ?)",
                role.own().entrySet().stream()
                        .map(one -> new Object[] {
                            role.name(), one.getKey(), one.getValue().name()
                        })
                        .toList());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }

    private static String held(char table) {
        return NOW_HELD.replace("%s", String.valueOf(table));
    }
}

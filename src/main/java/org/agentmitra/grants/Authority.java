package org.agentmitra.grants;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * What administrators may do to others: nobody grants what they do not hold, nobody changes who holds more than they do,
 * nobody changes what they may do themselves, and one administrator always remains.
 */
@Component
public class Authority {
    private final Roles roles;
    private final Grants grants;
    private final JdbcClient jdbc;
    private final Clock clock;

    Authority(Roles roles, Grants grants, JdbcClient jdbc, Clock clock) {
        this.roles = roles;
        this.grants = grants;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Names of the roles the viewer may give to others, the highest first. */
    public List<String> grantable(Viewer viewer) {
        Map<String, Role> all = roles.all();
        Role own = all.get(viewer.role());
        return all.entrySet().stream()
                .filter(role -> own != null && role.getValue().rank() <= own.rank())
                .filter(role -> viewer.holds(role.getValue().grants()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** @throws Refused when the role is unknown, or grants what the viewer does not hold */
    void mayGive(Viewer viewer, String role) {
        if (!grantable(viewer).contains(role)) {
            throw new Refused("role", "users.role.beyond");
        }
    }

    /** Whether the viewer holds all that the user does. */
    public boolean measuresUpTo(Viewer viewer, UUID user) {
        return viewer.holds(grants.of(user).grants());
    }

    /** @throws Refused when the user is the viewer, or may do what the viewer may not */
    public void mayChange(Viewer viewer, UUID user) {
        if (viewer.user().equals(user)) {
            throw new Refused("user", "users.self");
        }
        if (!measuresUpTo(viewer, user)) {
            throw new Refused("user", "users.beyond");
        }
    }

    /**
     * Those of the users whom the viewer may change, by {@link #mayChange}; also roles that run out or begin later count.
     * Two queries.
     */
    public Set<UUID> changeable(Viewer viewer, List<UUID> users) {
        Map<String, Role> all = roles.all();
        Set<UUID> changeable = new HashSet<>(users);
        changeable.remove(viewer.user());
        jdbc.sql("select r.user_id, r.role from unnest(cast(? as uuid array)) as k(id)"
                        + " join user_roles r on r.user_id = k.id")
                .param(new SqlArrayValue("uuid", users.toArray()))
                .query(row -> {
                    Role role = all.get(row.getString(2));
                    if (role == null || !viewer.holds(role.grants())) {
                        changeable.remove(row.getObject(1, UUID.class));
                    }
                });
        return changeable;
    }

    /**
     * Waits for whoever else takes an administrator away just now, so that two cannot remove each other.
     *
     * @throws Refused when nobody else would be an administrator for good
     */
    public void leaveAnAdministrator(UUID without) {
        jdbc.sql("select name from roles where name = ? for update")
                .param(Roles.HIGHEST)
                .query(String.class)
                .single();
        List<UUID> holders = jdbc.sql("select r.user_id from user_roles r join users u on u.id = r.user_id"
                        + " where r.role = :role and u.status = 'ACTIVE'"
                        + " and (r.starts_at is null or r.starts_at <= :now)"
                        + " and (r.expires_at is null or r.user_id = :user and r.expires_at > :now)")
                .param("role", Roles.HIGHEST)
                .param("user", without)
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        if (holders.equals(List.of(without))) {
            throw new Refused("user", "users.last-administrator");
        }
    }
}

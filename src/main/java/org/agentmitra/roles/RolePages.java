package org.agentmitra.roles;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.agentmitra.grants.Permission;
import org.agentmitra.grants.Permissions;
import org.agentmitra.grants.Role;
import org.agentmitra.grants.Roles;
import org.agentmitra.rolechanges.ChangePages;
import org.agentmitra.rolechanges.RoleAuthority;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Viewer;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Roles for reading, in a fixed number of queries. */
@Component
class RolePages {
    private final Roles roles;
    private final Permissions permissions;
    private final RoleAuthority authority;
    private final ChangePages changes;
    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    RolePages(
            Roles roles,
            Permissions permissions,
            RoleAuthority authority,
            ChangePages changes,
            NamedParameterJdbcTemplate jdbc,
            Clock clock) {
        this.roles = roles;
        this.permissions = permissions;
        this.authority = authority;
        this.changes = changes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The highest rank first. */
    List<RoleRow> list(Viewer viewer) {
        RoleAuthority.mayRead(viewer);
        Map<String, Role> all = roles.all();
        Map<String, Integer> users = holders(all.keySet());
        return all.values().stream()
                .map(role -> row(all, role, users.getOrDefault(role.name(), 0)))
                .toList();
    }

    /** @throws NotFound when there is no such role */
    RolePage page(Viewer viewer, String name) {
        RoleAuthority.mayRead(viewer);
        Map<String, Role> all = roles.all();
        Role role = all.get(name);
        if (role == null) {
            throw new NotFound("role", name);
        }
        int users = holders(List.of(name)).getOrDefault(name, 0);
        List<String> heirs = all.values().stream()
                .filter(other -> name.equals(other.inherits()))
                .map(Role::name)
                .toList();
        List<Permission> offered = permissions.all();
        boolean touches = authority.touches(viewer, all, role);
        List<String> askedBy = Roles.line(all, name).stream()
                .skip(1)
                .filter(Role::secondFactor)
                .map(Role::name)
                .toList();
        return new RolePage(
                row(all, role, users),
                heirs,
                role.grants().values().stream().distinct().sorted().toList(),
                Matrix.of(offered, all, name),
                new RolePage.Factor(role.secondFactor(), askedBy, authority.requires(viewer, all, role)),
                changes.of(viewer, name),
                touches,
                touches && !role.builtIn() && users == 0 && heirs.isEmpty(),
                SessionLimitDesk.mayLimit(viewer, touches));
    }

    /** How many proposals wait for a second person. */
    int waiting() {
        return changes.waiting();
    }

    private static RoleRow row(Map<String, Role> all, Role role, int users) {
        List<String> inherits =
                Roles.line(all, role.name()).stream().skip(1).map(Role::name).toList();
        return new RoleRow(
                role.name(),
                role.builtIn(),
                inherits,
                role.grants().size(),
                users,
                Roles.secondFactor(all, role.name()));
    }

    private Map<String, Integer> holders(Collection<String> names) {
        List<String> counted = List.copyOf(names);
        Map<String, Object> parameters =
                new HashMap<>(Map.of("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC))));
        counted.forEach(name -> parameters.put("role" + counted.indexOf(name), name));
        String sql = IntStream.range(0, counted.size())
                .mapToObj(i -> "select cast(:role" + i + " as varchar(40)), count(*) from (select 1 from user_roles r"
                        + " where r.role = :role" + i + " and (r.starts_at is null or r.starts_at <= :now)"
                        + " and (r.expires_at is null or r.expires_at > :now) limit "
                        + (PageOf.CAP + 1) + ") c" + i)
                .collect(Collectors.joining(" union all "));
        Map<String, Integer> holders = new HashMap<>();
        jdbc.query(sql, parameters, row -> {
            holders.put(row.getString(1), row.getInt(2));
        });
        return holders;
    }
}

package org.agentmitra.accounts;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.agentmitra.grants.Grants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who holds a permission, to be told what it is about. */
@Component
public class Holders {
    private static final String SQL = """
            with recursive granting (name, reach, depth) as (
                select g.role, g.reach, 0 from role_grants g where g.permission = :permission
                union all
                select r.name, g.reach, g.depth + 1 from granting g join roles r on r.inherits = g.name
                where g.depth < :deepest
            )
            select u.id from users u where u.status = 'ACTIVE' and u.id in (
                select h.user_id from user_roles h join granting g on g.name = h.role
                where (g.reach = 'ALL' or g.reach = 'TREE' and h.user_id in (:placed))
                and (h.starts_at is null or h.starts_at <= :now) and (h.expires_at is null or h.expires_at > :now))
            order by u.id
            """;

    /** A list in SQL names one at least. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Clock clock;

    Holders(JdbcClient jdbc, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Users who may act and whose permission reaches everything, by their own roles or by inherited ones. */
    public List<Account> of(String permission) {
        return of(permission, Set.of());
    }

    /**
     * The same, and those whose permission reaches what is below them.
     *
     * @param placed users who stand above what it is about
     */
    public List<Account> of(String permission, Set<UUID> placed) {
        return users(permission, placed).stream()
                .flatMap(user -> accounts.active(user).stream())
                .toList();
    }

    /**
     * Users who may act and hold all the permissions there: first those who stand above it, the nearest first, then those
     * who reach everything from elsewhere. One query for each permission.
     *
     * @param placed users who stand above what it is about, the nearest first
     */
    public List<UUID> nearest(List<String> permissions, SequencedSet<UUID> placed) {
        Set<UUID> holding = new LinkedHashSet<>(users(permissions.getFirst(), placed));
        permissions.stream().skip(1).forEach(permission -> holding.retainAll(users(permission, placed)));
        return Stream.concat(placed.stream().filter(holding::contains), holding.stream())
                .distinct()
                .toList();
    }

    private List<UUID> users(String permission, Set<UUID> placed) {
        return jdbc.sql(SQL)
                .param("permission", permission)
                .param("placed", placed.isEmpty() ? Set.of(NOBODY) : placed)
                .param("deepest", Grants.DEEPEST)
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }
}

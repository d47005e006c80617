package org.agentmitra.grants;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Works out what a user's roles, and those they inherit from, grant at this moment; one query. */
@Component
public class Grants {
    /** The role of somebody whose roles have all expired; by itself it grants nothing then. */
    private static final String NONE = "guest";

    /** Steps of inheritance followed; ends the walk should somebody close a circle. */
    public static final int DEEPEST = 10;

    private static final String SQL = """
            with recursive held (name, rank, inherits, second_factor, depth) as (
                select r.name, r.rank, r.inherits, r.second_factor, 0
                from user_roles u join roles r on r.name = u.role
                where u.user_id = :user and (u.starts_at is null or u.starts_at <= :now)
                    and (u.expires_at is null or u.expires_at > :now)
                union all
                select r.name, r.rank, r.inherits, r.second_factor, h.depth + 1
                from held h join roles r on r.name = h.inherits
                where h.depth < :deepest
            )
            select h.name, h.rank, h.second_factor, g.permission, g.reach
            from held h left join role_grants g on g.role = h.name
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Grants(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of a user whom nothing is known of, and of one without a role that counts now, nothing. */
    public Held of(UUID user) {
        List<Row> rows = jdbc.sql(SQL)
                .param("user", user)
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .param("deepest", DEEPEST)
                .query((row, n) ->
                        new Row(row.getString(1), row.getInt(2), row.getBoolean(3), row.getString(4), row.getString(5)))
                .list();
        return settle(rows);
    }

    /**
     * The role with the highest rank names the user; the widest reach of a permission wins; one that asks for a factor
     * is enough.
     */
    static Held settle(List<Row> rows) {
        String role = NONE;
        int highest = Integer.MIN_VALUE;
        boolean required = false;
        Map<String, Reach> grants = new HashMap<>();
        for (Row row : rows) {
            if (row.rank() > highest) {
                highest = row.rank();
                role = row.role();
            }
            required |= row.secondFactor();
            if (row.permission() != null && row.reach() != null) {
                grants.merge(row.permission(), Reach.valueOf(row.reach()), Grants::wider);
            }
        }
        return new Held(role, Map.copyOf(grants), required);
    }

    static Reach wider(Reach one, Reach other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /**
     * What somebody holds.
     *
     * @param role name of the role that names them
     * @param grants how far each permission reaches, by its name
     * @param factorRequired whether one of the roles asks for a second factor
     */
    public record Held(String role, Map<String, Reach> grants, boolean factorRequired) {}

    record Row(
            String role,
            int rank,
            boolean secondFactor,
            @Nullable String permission,
            @Nullable String reach) {}
}

package org.agentmitra.explanations;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.agentmitra.agents.AgentDirectory;
import org.agentmitra.directory.UserDirectory;
import org.agentmitra.grants.Roles;
import org.agentmitra.matching.CustomerBook;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers what decides about a user's permission, as it is at this moment; five queries. */
@Component
class Explanations {
    private final Roles roles;
    private final AgentDirectory agents;
    private final CustomerBook customers;
    private final JdbcClient jdbc;
    private final Clock clock;

    Explanations(Roles roles, AgentDirectory agents, CustomerBook customers, JdbcClient jdbc, Clock clock) {
        this.roles = roles;
        this.agents = agents;
        this.customers = customers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param user whom the viewer sees */
    Explanation of(Viewer viewer, UserDirectory.Known user, String permission) {
        return Explanation.of(
                user.status(),
                held(user.id(), viewer.zone()),
                roles.all(),
                permission,
                places(agents.standingOf(user.id()).prefixes()),
                customers.customersOf(user.id()).size(),
                OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)));
    }

    private List<HeldRole> held(UUID user, ZoneId zone) {
        return jdbc.sql(
                        "select u.role, coalesce(u.starts_at, u.granted_at), u.expires_at from user_roles u join roles r on r.name = u.role"
                                + " where u.user_id = ? order by r.rank desc, u.role")
                .param(user)
                .query((row, number) -> new HeldRole(
                        row.getString(1),
                        row.getObject(2, OffsetDateTime.class)
                                .atZoneSameInstant(zone)
                                .toOffsetDateTime(),
                        local(row.getObject(3, OffsetDateTime.class), zone)))
                .list();
    }

    private List<String> places(List<String> paths) {
        if (paths.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select n.name, p.name from tree_nodes n join providers p on p.id = n.provider_id"
                        + " where n.path in (:paths) order by p.name, n.name")
                .param("paths", paths)
                .query((row, number) -> row.getString(1) + " (" + row.getString(2) + ")")
                .list();
    }

    private static @Nullable OffsetDateTime local(@Nullable OffsetDateTime at, ZoneId zone) {
        return at == null ? null : at.atZoneSameInstant(zone).toOffsetDateTime();
    }
}

package org.agentmitra.agents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up agents and places in the tree for other modules. */
@Component
public class AgentDirectory {
    private static final String AGENTS = """
            select a.id, a.name, n.code, n.provider_id, n.path
            from agents a join tree_nodes n on n.agent_id = a.id
            """;
    /** Customers own no agents, so a scope of owned records finds none. */
    private static final String NO_OWNER = "cast(null as uuid)";

    private final JdbcClient jdbc;
    private final Clock clock;

    AgentDirectory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Where the user stands today, the provider's today; one query. */
    public Standing standingOf(UUID user) {
        LocalDate utc = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        List<Place> places = jdbc.sql("""
                select a.id as agent, n.provider_id, n.path, p.zone, t.starts_on, t.ends_on
                from (select cast(:user as uuid) as id) u
                left join agents a on a.user_id = u.id
                left join appointments t on t.user_id = u.id
                    and t.starts_on <= :latest and (t.ends_on is null or t.ends_on > :earliest)
                left join tree_nodes n on n.id = t.node_id
                left join providers p on p.id = n.provider_id
                order by t.starts_on, t.id
                """)
                .param("user", user)
                .param("latest", utc.plusDays(1))
                .param("earliest", utc.minusDays(1))
                .query(AgentDirectory::place)
                .list();
        List<Place> held = places.stream().filter(place -> place.heldAt(clock)).toList();
        return new Standing(
                places.isEmpty() ? null : places.getFirst().agent(),
                held.isEmpty() ? null : held.getFirst().provider(),
                held.stream()
                        .map(Place::path)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    /** Those of the users who stand, today or later, at a place that the permission lets the viewer see; one query at most. */
    public Set<UUID> within(Viewer viewer, String permission, Set<UUID> users) {
        Scope scope = viewer.scope(permission);
        if (users.isEmpty() || scope instanceof Scope.Everything) {
            return users;
        }
        Scope.Condition seen = scope.condition("t.path", NO_OWNER);
        return Set.copyOf(jdbc.sql("select distinct t.user_id from appointments t"
                        + " where t.user_id in (:users) and (t.ends_on is null or t.ends_on > :today) and "
                        + seen.sql())
                .param("users", users)
                .param("today", viewer.today(clock))
                .params(seen.parameters())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list());
    }

    /** The agent in the tree of the provider, if the permission lets the viewer see that place. */
    public Optional<AgentRef> find(Viewer viewer, String permission, UUID agent, UUID provider) {
        Scope.Condition scope = viewer.scope(permission).condition("n.path", NO_OWNER);
        return jdbc.sql(AGENTS + "where a.id = :agent and n.provider_id = :provider and " + scope.sql())
                .param("agent", agent)
                .param("provider", provider)
                .params(scope.parameters())
                .query(AgentDirectory::agent)
                .optional();
    }

    /** The agent whom the insurer gave the code. */
    public Optional<AgentRef> coded(UUID provider, AgencyCode code) {
        return jdbc.sql(AGENTS + "where n.provider_id = ? and n.code = ? and n.kind = 'AGENT'")
                .params(provider, code.value())
                .query(AgentDirectory::agent)
                .optional();
    }

    /** The agent's place at the insurer, whoever asks: for what the agent said to the public, or to who asks. */
    public Optional<AgentRef> at(UUID agent, UUID provider) {
        return jdbc.sql(AGENTS + "where a.id = ? and n.provider_id = ?")
                .params(agent, provider)
                .query(AgentDirectory::agent)
                .optional();
    }

    /** The agent's own account; empty without one. */
    public Optional<UUID> accountOf(UUID agent) {
        return jdbc.sql("select user_id from agents where id = ? and user_id is not null")
                .param(agent)
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional();
    }

    /**
     * The user whose agency code it is; empty when nobody has it, its agent has no account, or insurers gave the same code
     * to several people.
     */
    public Optional<UUID> userOf(AgencyCode code) {
        List<UUID> users = jdbc.sql("select distinct a.user_id from tree_nodes n join agents a on a.id = n.agent_id"
                        + " where n.code = :code and n.kind = 'AGENT' and a.user_id is not null"
                        + " fetch first 2 rows only")
                .param("code", code.value())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        return users.size() == 1 ? Optional.of(users.getFirst()) : Optional.empty();
    }

    /** Agents the permission lets the viewer see, by beginning of name or code, at most {@code limit}. */
    public List<AgentRef> search(Viewer viewer, String permission, UUID provider, String text, int limit) {
        return agents(
                viewer,
                permission,
                provider,
                "(upper(n.name) like :name or n.code like :code)",
                Map.of(
                        "name", prefix(text.strip().toUpperCase(Locale.ROOT)),
                        "code", prefix(AgencyCode.bare(text))),
                limit);
    }

    /** The first agents by name that the permission lets the viewer see, at most {@code limit}. */
    public List<AgentRef> first(Viewer viewer, String permission, UUID provider, int limit) {
        return agents(viewer, permission, provider, "true", Map.of(), limit);
    }

    /** Insurers in whose trees the permission lets the viewer see anything; one query. */
    public Set<UUID> insurers(Viewer viewer, String permission) {
        JdbcClient.StatementSpec sql = switch (viewer.scope(permission)) {
            case Scope.Everything() ->
                jdbc.sql("select p.id from providers p where exists"
                        + " (select 1 from tree_nodes n where n.provider_id = p.id and n.kind = 'AGENT')");
            case Scope.Paths(List<String> prefixes)
            when !prefixes.isEmpty() ->
                jdbc.sql("select distinct n.provider_id from tree_nodes n where n.path in (:places)")
                        .param("places", prefixes);
            default -> jdbc.sql("select p.id from providers p where false");
        };
        return Set.copyOf(
                sql.query((row, number) -> row.getObject(1, UUID.class)).list());
    }

    private List<AgentRef> agents(
            Viewer viewer,
            String permission,
            UUID provider,
            String condition,
            Map<String, Object> parameters,
            int limit) {
        Scope.Condition scope = viewer.scope(permission).condition("n.path", NO_OWNER);
        return jdbc.sql(AGENTS + "where n.provider_id = :provider and n.kind = 'AGENT' and " + condition + " and "
                        + scope.sql() + " order by n.name, n.id limit :limit")
                .param("provider", provider)
                .params(parameters)
                .param("limit", limit)
                .params(scope.parameters())
                .query(AgentDirectory::agent)
                .list();
    }

    /** The pattern of whatever begins so. */
    static String prefix(String text) {
        return text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private static AgentRef agent(ResultSet row, int number) throws SQLException {
        return new AgentRef(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("code"),
                row.getObject("provider_id", UUID.class),
                row.getString("path"));
    }

    private static Place place(ResultSet row, int number) throws SQLException {
        return new Place(
                row.getObject("agent", UUID.class),
                row.getObject("provider_id", UUID.class),
                row.getString("path"),
                row.getString("zone"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class));
    }

    /** A row of the user: the own record as an agent, and an appointment that is near today. */
    private record Place(
            @Nullable UUID agent,
            @Nullable UUID provider,
            @Nullable String path,
            @Nullable String zone,
            @Nullable LocalDate starts,
            @Nullable LocalDate ends) {
        boolean heldAt(Clock clock) {
            if (zone == null || starts == null) {
                return false;
            }
            LocalDate today = LocalDate.now(clock.withZone(ZoneId.of(zone)));
            return !starts.isAfter(today) && (ends == null || ends.isAfter(today));
        }
    }
}

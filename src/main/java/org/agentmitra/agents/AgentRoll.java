package org.agentmitra.agents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The agents of one insurer as its lists know them, looked up set by set. Other insurers' are never found. */
@Component
public class AgentRoll {
    private static final String NO_OWNER = "cast(null as uuid)";

    private static final String LISTED = """
            select n.id, n.agent_id, n.code, n.name, n.path, a.user_id, l.email, l.phone, l.joined_on, l.standing,
                (%s) as reached,
                exists (select 1 from tree_nodes o where o.agent_id = n.agent_id and o.id <> n.id) as elsewhere,
                case when %s then coalesce(p.code, p.name) end as above
            from unnest(cast(:codes as varchar array)) as k(code)
            join tree_nodes n on n.provider_id = :provider and n.kind = 'AGENT' and n.code = k.code
            join agents a on a.id = n.agent_id
            left join tree_nodes p on p.id = n.parent_id
            left join agent_listings l on l.node_id = n.id
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate sets;

    AgentRoll(JdbcClient jdbc, NamedParameterJdbcTemplate sets) {
        this.jdbc = jdbc;
        this.sets = sets;
    }

    /**
     * An agent of the insurer.
     *
     * @param node key of the place
     * @param user the agent's account; null for none
     * @param listing what lists said so far; null for nothing
     * @param reached whether the viewer's permission reaches the place
     * @param elsewhere whether the agent sells for another insurer too
     * @param above code, else name, of the place above; null where the permission does not reach that
     */
    public record Listed(
            long node,
            UUID agent,
            String code,
            String name,
            String path,
            @Nullable UUID user,
            @Nullable Listing listing,
            boolean reached,
            boolean elsewhere,
            @Nullable String above) {}

    /** Who has an address or a phone. @param reached whether the viewer's permission reaches the agent's place */
    public record Contact(String code, boolean reached) {}

    /** A place that agents can be put below. @param code null for the insurer's own */
    public record Spot(
            long node,
            String path,
            NodeKind kind,
            String name,
            @Nullable String code) {}

    /** The agents with the codes, by code; one query. */
    public Map<String, Listed> known(Viewer viewer, String permission, UUID provider, Collection<String> codes) {
        return known(viewer.scope(permission), provider, codes);
    }

    /** As above, for work that somebody was allowed to ask for. */
    public Map<String, Listed> known(UUID provider, Collection<String> codes) {
        return known(new Scope.Everything(), provider, codes);
    }

    private Map<String, Listed> known(Scope reach, UUID provider, Collection<String> codes) {
        Scope.Condition scope = reach.condition("n.path", NO_OWNER);
        Map<String, Listed> known = new HashMap<>();
        if (!codes.isEmpty()) {
            Map<String, Object> parameters = new HashMap<>(scope.parameters());
            parameters.put("codes", new SqlArrayValue("varchar", codes.toArray()));
            parameters.put("provider", provider);
            String above = reach.condition("p.path", NO_OWNER).sql();
            sets.query(LISTED.formatted(scope.sql(), above), parameters, row -> {
                Listed listed = listed(row);
                known.put(listed.code(), listed);
            });
        }
        return known;
    }

    /**
     * Places of the insurer within the viewer's that have one of the codes, agents' and territories'; one query.
     */
    public List<Spot> spots(Viewer viewer, String permission, UUID provider, Collection<String> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        Scope.Condition scope = viewer.scope(permission).condition("n.path", NO_OWNER);
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        parameters.put("codes", new SqlArrayValue("varchar", codes.toArray()));
        parameters.put("provider", provider);
        return sets.query(
                "select n.id, n.path, n.kind, n.name, n.code from unnest(cast(:codes as varchar array)) as k(code)"
                        + " join tree_nodes n on n.provider_id = :provider and n.code = k.code where " + scope.sql(),
                parameters,
                (row, number) -> spot(row));
    }

    /** Insurers with a place that the permission reaches; one query. */
    public Set<UUID> insurers(Viewer viewer, String permission) {
        Scope.Condition scope = viewer.scope(permission).condition("n.path", NO_OWNER);
        return Set.copyOf(jdbc.sql("select p.id from providers p where exists"
                        + " (select 1 from tree_nodes n where n.provider_id = p.id and " + scope.sql() + ")")
                .params(scope.parameters())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list());
    }

    /** The uppermost place of the insurer that the permission reaches; empty for none. */
    public Optional<Spot> top(Viewer viewer, String permission, UUID provider) {
        Scope.Condition scope = viewer.scope(permission).condition("n.path", NO_OWNER);
        return jdbc.sql(
                        "select n.id, n.path, n.kind, n.name, n.code from tree_nodes n where n.provider_id = :provider and "
                                + scope.sql() + " order by length(n.path), n.path fetch first 1 rows only")
                .param("provider", provider)
                .params(scope.parameters())
                .query((row, number) -> spot(row))
                .optional();
    }

    /**
     * The insurer's agents by the e-mail addresses and phones that lists said of them; one query.
     *
     * @param emails in small letters
     * @param phones in E.164
     */
    public Map<String, Contact> contacts(
            Viewer viewer, String permission, UUID provider, Collection<String> emails, Collection<String> phones) {
        Scope.Condition scope = viewer.scope(permission).condition("n.path", NO_OWNER);
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        parameters.put("emails", new SqlArrayValue("varchar", emails.toArray()));
        parameters.put("phones", new SqlArrayValue("varchar", phones.toArray()));
        parameters.put("provider", provider);
        String reached = ", (" + scope.sql() + ") as reached";
        Map<String, Contact> contacts = new HashMap<>();
        sets.query(
                "select l.email as contact, n.code" + reached
                        + " from unnest(cast(:emails as varchar array)) as k(email)"
                        + " join agent_listings l on l.email = k.email join tree_nodes n on n.id = l.node_id"
                        + " where n.provider_id = :provider"
                        + " union all select l.phone, n.code" + reached
                        + " from unnest(cast(:phones as varchar array)) as k(phone)"
                        + " join agent_listings l on l.phone = k.phone join tree_nodes n on n.id = l.node_id"
                        + " where n.provider_id = :provider",
                parameters,
                row -> {
                    contacts.put(row.getString(1), new Contact(row.getString(2), row.getBoolean(3)));
                });
        return contacts;
    }

    private static Listed listed(ResultSet row) throws SQLException {
        String standing = row.getString("standing");
        return new Listed(
                row.getLong("id"),
                row.getObject("agent_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("path"),
                row.getObject("user_id", UUID.class),
                standing == null
                        ? null
                        : new Listing(
                                row.getString("email"),
                                row.getString("phone"),
                                row.getObject("joined_on", LocalDate.class),
                                Listing.Standing.valueOf(standing)),
                row.getBoolean("reached"),
                row.getBoolean("elsewhere"),
                row.getString("above"));
    }

    private static Spot spot(ResultSet row) throws SQLException {
        return new Spot(
                row.getLong("id"),
                row.getString("path"),
                NodeKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("code"));
    }
}

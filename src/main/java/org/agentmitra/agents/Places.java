package org.agentmitra.agents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Places of the trees by the codes people know them by. */
@Component
public class Places {
    private static final String NO_OWNER = "cast(null as uuid)";

    /** More than can be meant by the words of one chunk. */
    private static final int MOST = 5_000;

    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What somebody calls a place.
     *
     * @param code an agent's or a territory's as typed; null means the top of the provider's tree
     */
    public record Wanted(UUID provider, @Nullable String code) {}

    /**
     * A place.
     *
     * @param taken whether it is an agent's who has an account
     */
    public record Place(
            String path,
            NodeKind kind,
            String name,
            @Nullable String code,
            boolean taken) {}

    private record Found(UUID provider, Place place) {}

    /**
     * The places of which the permission lets the viewer see everything, by what they are called; one query. Of several
     * with one code the lowest is meant. An agent who also stands elsewhere is there for whoever sees all those places.
     */
    public Map<Wanted, Place> find(Viewer viewer, String permission, Collection<Wanted> wanted) {
        Set<UUID> providers = new HashSet<>();
        Set<String> codes = new HashSet<>(Set.of(""));
        for (Wanted one : wanted) {
            providers.add(one.provider());
            if (one.code() != null) {
                codes.add(AgencyCode.bare(one.code()));
                codes.add(one.code());
            }
        }
        Map<Wanted, Place> places = new HashMap<>();
        if (!providers.isEmpty()) {
            List<Found> found = found(viewer.scope(permission), providers, codes);
            for (Wanted one : wanted) {
                found.stream()
                        .filter(place -> place.provider.equals(one.provider()) && isMeant(place.place, one.code()))
                        .map(Found::place)
                        .max((a, b) -> a.kind().compareTo(b.kind()))
                        .ifPresent(place -> places.put(one, place));
            }
        }
        return places;
    }

    /**
     * Agents of whom the permission lets the viewer see everything, by their whole codes or names; one query.
     *
     * @param words codes or names as typed
     */
    public List<AgentRef> agents(Viewer viewer, String permission, Collection<String> words) {
        Set<String> codes = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (String word : words) {
            codes.add(AgencyCode.bare(word));
            names.add(word.strip().toUpperCase(Locale.ROOT));
        }
        return codes.isEmpty()
                ? List.of()
                : agents(viewer.scope(permission), "(n.code in (:codes) or upper(n.name) in (:names))")
                        .param("codes", codes)
                        .param("names", names)
                        .param("limit", MOST)
                        .query(Places::agent)
                        .list();
    }

    /** The same by the beginning of name or code, the first by name; all of them for nothing typed. */
    public List<AgentRef> agentsBeginning(Viewer viewer, String permission, String text, int limit) {
        return agents(viewer.scope(permission), "(upper(n.name) like :name or n.code like :code)")
                .param("name", AgentDirectory.prefix(text.strip().toUpperCase(Locale.ROOT)))
                .param("code", AgentDirectory.prefix(AgencyCode.bare(text)))
                .param("limit", limit)
                .query(Places::agent)
                .list();
    }

    private JdbcClient.StatementSpec agents(Scope scope, String condition) {
        Scope.Condition here = scope.condition("n.path", NO_OWNER);
        return jdbc.sql("select n.agent_id, n.name, n.code, n.provider_id, n.path from tree_nodes n"
                        + " where n.kind = 'AGENT' and " + condition + " and " + here.sql()
                        + " order by n.name, n.id"
                        + " limit :limit")
                .params(here.parameters());
    }

    private static AgentRef agent(ResultSet row, int number) throws SQLException {
        return new AgentRef(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getString(5));
    }

    private static boolean isMeant(Place place, @Nullable String code) {
        return code == null
                ? place.kind() == NodeKind.PROVIDER
                : code.equals(place.code()) || AgencyCode.bare(code).equals(place.code());
    }

    private List<Found> found(Scope scope, Set<UUID> providers, Set<String> codes) {
        Scope.Condition here = scope.condition("n.path", NO_OWNER);
        Scope.Condition elsewhere = scope.condition("o.path", NO_OWNER);
        return jdbc.sql("select n.provider_id, n.path, n.kind, n.name, n.code, a.user_id"
                        + " from tree_nodes n left join agents a on a.id = n.agent_id"
                        + " where n.provider_id in (:providers) and (n.kind = 'PROVIDER' or n.code in (:codes))"
                        + " and " + here.sql()
                        + " and not exists (select 1 from tree_nodes o where o.agent_id = n.agent_id and not "
                        + elsewhere.sql() + ")")
                .param("providers", providers)
                .param("codes", codes)
                .params(here.parameters())
                .query((row, number) -> new Found(
                        row.getObject(1, UUID.class),
                        new Place(
                                row.getString(2),
                                NodeKind.valueOf(row.getString(3)),
                                row.getString(4),
                                row.getString(5),
                                row.getObject(6) != null)))
                .list();
    }
}

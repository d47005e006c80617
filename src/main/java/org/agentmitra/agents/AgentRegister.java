package org.agentmitra.agents;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.agentmitra.audit.AuditedTogether;
import org.agentmitra.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what lists say of an insurer's agents, set by set, in the caller's transaction. Whether somebody may, and the
 * audit record of what is revised, are the caller's.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AgentRegister {
    private static final String TEXT = "varchar";
    private static final String ID = "uuid";
    private static final String KEY = "bigint";

    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AgentRegister(JdbcTemplate jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * An agent who is new to the insurer.
     *
     * @param below the place above; null where that is another newcomer's
     * @param senior code of that newcomer, who stands before this one; null where the place is there already
     */
    public record Newcomer(
            String code,
            String name,
            AgentRoll.@Nullable Spot below,
            @Nullable String senior,
            Listing listing) {}

    /** An agent who was admitted. */
    public record Admitted(long node, UUID agent) {}

    /** What becomes of an agent of the insurer. @param alone whether the agent sells for no other insurer */
    public record Revision(
            long node,
            UUID agent,
            boolean alone,
            String name,
            @Nullable Listing listing) {}

    /** Lets one at a time write the insurer's agents, until its transaction ends. */
    public void lock(UUID provider) {
        jdbc.query(
                "select id from tree_nodes where provider_id = ? and parent_id is null for update",
                row -> {},
                provider);
    }

    /** Admits agents, in their order; a fixed number of statements. @param actor who brought them */
    public List<Admitted> admit(UUID actor, UUID provider, List<Newcomer> newcomers) {
        if (newcomers.isEmpty()) {
            return List.of();
        }
        List<UUID> agents = newcomers.stream().map(one -> Ids.next()).toList();
        jdbc.update(
                "insert into agents (id, name, status, created_at) select id, name, 'ACTIVE', cast(? as timestamp with time"
                        + " zone) from unnest(cast(? as uuid array), cast(? as varchar array)) as r(id, name)",
                OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)),
                array(ID, agents, id -> id),
                array(TEXT, newcomers, Newcomer::name));
        // A path has the key in it, which the database has yet to give.
        jdbc.update(
                "insert into tree_nodes (provider_id, kind, name, code, agent_id, path) select cast(? as uuid), 'AGENT',"
                        + " name, code, id, cast(id as varchar) from unnest(cast(? as uuid array), cast(? as varchar"
                        + " array), cast(? as varchar array)) as r(id, name, code)",
                provider,
                array(ID, agents, id -> id),
                array(TEXT, newcomers, Newcomer::name),
                array(TEXT, newcomers, Newcomer::code));
        Map<UUID, Long> nodes = new HashMap<>();
        jdbc.query(
                "select n.id, n.agent_id from unnest(cast(? as uuid array)) as k(id) join tree_nodes n on n.agent_id = k.id",
                (RowCallbackHandler) row -> nodes.put(row.getObject(2, UUID.class), row.getLong(1)),
                array(ID, agents, id -> id));
        List<Admitted> admitted = agents.stream()
                .map(agent -> new Admitted(nodes.getOrDefault(agent, 0L), agent))
                .toList();
        List<AgentRoll.Spot> places = settle(newcomers, admitted);
        list(
                admitted.stream().map(Admitted::node).toList(),
                newcomers.stream().map(Newcomer::listing).toList());
        List<TreeChanged> changes = new ArrayList<>();
        for (int i = 0; i < agents.size(); i++) {
            changes.add(TreeChanged.admitted(actor, agents.get(i), places.get(i).path()));
        }
        events.publishEvent(new AuditedTogether(changes));
        return admitted;
    }

    private List<AgentRoll.Spot> settle(List<Newcomer> newcomers, List<Admitted> admitted) {
        Map<String, AgentRoll.Spot> fresh = new HashMap<>();
        List<AgentRoll.Spot> places = new ArrayList<>();
        List<Long> parents = new ArrayList<>();
        for (int i = 0; i < newcomers.size(); i++) {
            Newcomer one = newcomers.get(i);
            AgentRoll.Spot above = one.below() != null ? one.below() : fresh.get(String.valueOf(one.senior()));
            if (above == null) {
                throw new IllegalStateException("Nobody stands above " + one.code());
            }
            long node = admitted.get(i).node();
            var place = new AgentRoll.Spot(node, above.path() + node + "/", NodeKind.AGENT, one.name(), one.code());
            fresh.put(one.code(), place);
            places.add(place);
            parents.add(above.node());
        }
        jdbc.update(
                """
                merge into tree_nodes n using (select id, path, parent from unnest(cast(? as bigint array),
                    cast(? as varchar array), cast(? as bigint array)) as r(id, path, parent)) s on n.id = s.id
                when matched then update set path = s.path, parent_id = s.parent
                """,
                array(KEY, places, AgentRoll.Spot::node),
                array(TEXT, places, AgentRoll.Spot::path),
                array(KEY, parents, id -> id));
        return places;
    }

    /** Names agents anew and keeps what lists say of them; a name is the insurer's own where others have the agent too. */
    public void revise(List<Revision> revisions) {
        if (revisions.isEmpty()) {
            return;
        }
        jdbc.update(
                "merge into tree_nodes n using (select id, name from unnest(cast(? as bigint array), cast(? as varchar"
                        + " array)) as r(id, name)) s on n.id = s.id when matched then update set name = s.name",
                array(KEY, revisions, Revision::node),
                array(TEXT, revisions, Revision::name));
        List<Revision> alone = revisions.stream().filter(Revision::alone).toList();
        jdbc.update(
                "merge into agents a using (select id, name from unnest(cast(? as uuid array), cast(? as varchar array))"
                        + " as r(id, name)) s on a.id = s.id when matched then update set name = s.name,"
                        + " version = a.version + 1",
                array(ID, alone, Revision::agent),
                array(TEXT, alone, Revision::name));
        List<Long> nodes = new ArrayList<>();
        List<Listing> listings = new ArrayList<>();
        List<Long> unlisted = new ArrayList<>();
        for (Revision revision : revisions) {
            if (revision.listing() == null) {
                unlisted.add(revision.node());
            } else {
                nodes.add(revision.node());
                listings.add(revision.listing());
            }
        }
        list(nodes, listings);
        delete("agent_listings", "node_id", KEY, unlisted);
    }

    private void list(List<Long> nodes, List<Listing> listings) {
        jdbc.update(
                """
                merge into agent_listings l using (select node, email, phone, joined, standing from unnest(
                    cast(? as bigint array), cast(? as varchar array), cast(? as varchar array), cast(? as date array),
                    cast(? as varchar array)) as r(node, email, phone, joined, standing)) s on l.node_id = s.node
                when matched then update set email = s.email, phone = s.phone, joined_on = s.joined, standing = s.standing
                when not matched then insert (node_id, email, phone, joined_on, standing)
                    values (s.node, s.email, s.phone, s.joined, s.standing)
                """,
                array(KEY, nodes, id -> id),
                array(TEXT, listings, Listing::email),
                array(TEXT, listings, Listing::phone),
                array("date", listings, Listing::joinedOn),
                array(TEXT, listings, one -> one.standing().name()));
    }

    /** Somebody or something that stands right below a place. */
    public record Below(long node, long child) {}

    /** Who stands right below the places; one query. */
    public List<Below> below(List<Long> nodes) {
        return jdbc.query(
                "select c.parent_id, c.id from unnest(cast(? as bigint array)) as k(id)"
                        + " join tree_nodes c on c.parent_id = k.id",
                (row, number) -> new Below(row.getLong(1), row.getLong(2)),
                array(KEY, nodes, id -> id));
    }

    /** Those of the agents' places where somebody else is appointed, or whose agents have another place; one query. */
    public Set<Long> shared(List<Long> nodes) {
        return new HashSet<>(jdbc.query(
                "select n.id from unnest(cast(? as bigint array)) as k(id) join tree_nodes n on n.id = k.id"
                        + " where exists (select 1 from tree_nodes o where o.agent_id = n.agent_id and o.id <> n.id)"
                        + " or exists (select 1 from appointments t join agents a on a.id = n.agent_id"
                        + " where t.node_id = n.id and (a.user_id is null or t.user_id <> a.user_id))",
                (row, number) -> row.getLong(1),
                array(KEY, nodes, id -> id)));
    }

    /** Takes agents away again on whom nothing hangs; their accounts are to be gone before. @param actor who has it done */
    public void dismiss(UUID actor, List<Admitted> agents) {
        List<Long> nodes = agents.stream().map(Admitted::node).toList();
        delete("agent_listings", "node_id", KEY, nodes);
        jdbc.update(
                "update tree_nodes set parent_id = null where id in (select k.id from unnest(cast(? as bigint array)) as k(id))",
                array(KEY, nodes, id -> id));
        delete("tree_nodes", "id", KEY, nodes);
        delete("agents", "id", ID, agents.stream().map(Admitted::agent).toList());
        events.publishEvent(new AuditedTogether(agents.stream()
                .map(agent -> TreeChanged.dismissed(actor, agent.agent()))
                .toList()));
    }

    private void delete(String table, String column, String type, List<?> keys) {
        jdbc.update(
                "delete from " + table + " where " + column + " in (select k.id from unnest(cast(? as " + type
                        + " array)) as k(id))",
                array(type, keys, key -> key));
    }

    private static <T> SqlArrayValue array(String type, List<T> rows, Function<T, @Nullable Object> value) {
        return new SqlArrayValue(type, rows.stream().map(value).toArray());
    }
}

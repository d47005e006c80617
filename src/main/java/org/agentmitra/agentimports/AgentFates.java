package org.agentmitra.agentimports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.accounts.Enrolments;
import org.agentmitra.actors.Actors;
import org.agentmitra.agents.AgentRegister;
import org.agentmitra.agents.AgentRegister.Below;
import org.agentmitra.agents.AgentRoll;
import org.agentmitra.agents.AgentRoll.Listed;
import org.agentmitra.shared.Viewer;
import org.agentmitra.targets.Reversal;
import org.agentmitra.targets.RowOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Decides which rows of a list of agents can be taken back, with the rights that who asked for it has at that moment. */
@Component
class AgentFates {
    private static final String CLOSE = "users.delete";

    private static final String HELD = "agent-held";
    private static final String JOINED = "agent-joined";
    private static final String CHANGED = "agent-changed";
    private static final String ACCOUNT = "agent-account";
    private static final String BEYOND = "agent-beyond";

    private final AgentRoll roll;
    private final AgentRegister register;
    private final Enrolments enrolments;
    private final Actors actors;
    private final JdbcTemplate jdbc;

    AgentFates(AgentRoll roll, AgentRegister register, Enrolments enrolments, Actors actors, JdbcTemplate jdbc) {
        this.roll = roll;
        this.register = register;
        this.enrolments = enrolments;
        this.actors = actors;
        this.jdbc = jdbc;
    }

    /** Rows that can be taken back, with their agents, and why the others cannot. */
    record Fates(Map<AgentRow, Listed> taken, Map<AgentRow, String> why) {
        List<AgentRow> taken(RowOutcome outcome) {
            return taken.keySet().stream()
                    .filter(row -> row.outcome() == outcome)
                    .toList();
        }

        Reversal.Counts counts() {
            return new Reversal.Counts(
                    taken(RowOutcome.CREATED).size(), taken(RowOutcome.UPDATED).size(), 0);
        }

        Listed agent(AgentRow row) {
            return Objects.requireNonNull(taken.get(row));
        }
    }

    /** What becomes of the rows; a fixed number of queries. */
    Fates of(Reversal.Work work, List<AgentRow> rows) {
        Fates fates = new Fates(new HashMap<>(), new HashMap<>());
        Viewer actor = actors.of(work.actor())
                .filter(viewer -> viewer.may(Bench.GROW) && viewer.may(Bench.CHANGE))
                .orElse(null);
        if (actor == null) {
            rows.forEach(row -> fates.why.put(row, BEYOND));
            return fates;
        }
        Map<String, Listed> known = roll.known(
                actor,
                Bench.CHANGE,
                work.context().provider().id(),
                rows.stream().map(row -> String.valueOf(row.facts().code())).toList());
        List<UUID> users =
                rows.stream().map(AgentRow::user).filter(Objects::nonNull).toList();
        Accounts accounts = new Accounts(actor, enrolments.unused(users), enrolments.changeable(actor, users));
        for (AgentRow row : rows) {
            Listed agent = known.get(String.valueOf(row.facts().code()));
            String why = agent == null ? CHANGED : why(row, agent, accounts);
            if (agent == null || why != null) {
                fates.why.put(row, String.valueOf(why));
            } else {
                fates.taken.put(row, agent);
            }
        }
        hold(fates);
        return fates;
    }

    /** What may be done to the accounts of the rows. */
    private record Accounts(Viewer actor, Set<UUID> unused, Set<UUID> changeable) {
        boolean closable(UUID user, Listed agent) {
            return changeable.contains(user) && actor.scope(CLOSE).covers(agent.path());
        }
    }

    private static @Nullable String why(AgentRow row, Listed agent, Accounts accounts) {
        boolean same = Long.valueOf(agent.node()).equals(row.node())
                && agent.name().equals(row.facts().name())
                && Objects.equals(agent.listing(), row.facts().listing());
        UUID user = row.user();
        boolean another = row.outcome() == RowOutcome.CREATED && !Objects.equals(agent.user(), user);
        if (!same) {
            return CHANGED;
        }
        if (!agent.reached()) {
            return BEYOND;
        }
        if (another || user != null && !accounts.unused.contains(user)) {
            return JOINED;
        }
        return user == null || accounts.closable(user, agent) ? null : ACCOUNT;
    }

    /** Who has a book, or leads somebody who stays, stays. */
    private void hold(Fates fates) {
        List<Listed> made =
                fates.taken(RowOutcome.CREATED).stream().map(fates::agent).toList();
        List<Long> nodes = made.stream().map(Listed::node).toList();
        Set<Long> staying = new HashSet<>(register.shared(nodes));
        Set<UUID> booked = booked(made.stream().map(Listed::agent).toList());
        made.stream().filter(agent -> booked.contains(agent.agent())).forEach(agent -> staying.add(agent.node()));
        List<Below> below = register.below(nodes);
        Set<Long> going = new HashSet<>(nodes);
        going.removeAll(staying);
        while (below.stream().anyMatch(one -> going.contains(one.node()) && !going.contains(one.child()))) {
            below.stream().filter(one -> !going.contains(one.child())).forEach(one -> going.remove(one.node()));
        }
        for (AgentRow row : fates.taken(RowOutcome.CREATED)) {
            if (!going.contains(fates.agent(row).node())) {
                fates.taken.remove(row);
                fates.why.put(row, HELD);
            }
        }
    }

    /** Those of the agents with a book, or for whom something was brought; one query. */
    private Set<UUID> booked(List<UUID> agents) {
        return new HashSet<>(jdbc.query(
                "select k.id from unnest(cast(? as uuid array)) as k(id)"
                        + " where exists (select 1 from customers c where c.agent_id = k.id)"
                        + " or exists (select 1 from policies p where p.agent_id = k.id)"
                        + " or exists (select 1 from imports i where i.agent_id = k.id)"
                        + " or exists (select 1 from import_sources s where s.agent_id = k.id)"
                        + " or exists (select 1 from commission_bills b where b.agent_id = k.id)",
                (row, number) -> row.getObject(1, UUID.class),
                new SqlArrayValue("uuid", agents.toArray())));
    }
}

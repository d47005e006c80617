package org.agentmitra.agentimports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.agentmitra.accounts.Enrolments;
import org.agentmitra.agents.AgentRegister;
import org.agentmitra.agents.AgentRegister.Admitted;
import org.agentmitra.agents.AgentRegister.Below;
import org.agentmitra.agents.AgentRegister.Revision;
import org.agentmitra.agents.AgentRoll;
import org.agentmitra.agents.AgentRoll.Listed;
import org.agentmitra.agents.AgentSeats;
import org.agentmitra.passwords.Invitations;
import org.agentmitra.targets.Reversal;
import org.agentmitra.targets.RowOutcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes lists of agents back. Who was admitted goes, with an account that nobody used, while there is no book and nobody
 * below; what was changed is as before unless somebody changed it since.
 */
@Component
class AgentReversal implements Reversal {
    private static final String HELD = "agent-held";
    private static final String JOINED = "agent-joined";
    private static final String CHANGED = "agent-changed";

    private final StagedAgents staged;
    private final AgentRoll roll;
    private final AgentRegister register;
    private final AgentSeats seats;
    private final Enrolments enrolments;
    private final Invitations invitations;
    private final ApplicationEventPublisher events;
    private final JdbcTemplate jdbc;

    AgentReversal(
            StagedAgents staged,
            AgentRoll roll,
            AgentRegister register,
            AgentSeats seats,
            Enrolments enrolments,
            Invitations invitations,
            ApplicationEventPublisher events,
            JdbcTemplate jdbc) {
        this.staged = staged;
        this.roll = roll;
        this.register = register;
        this.seats = seats;
        this.enrolments = enrolments;
        this.invitations = invitations;
        this.events = events;
        this.jdbc = jdbc;
    }

    @Override
    public String target() {
        return AgentSheet.KEY;
    }

    @Override
    public boolean settlesPeople() {
        return false;
    }

    /** Rows that can be taken back, with their agents, and why the others cannot. */
    private record Fates(Map<AgentRow, Listed> taken, Map<AgentRow, String> why) {
        List<AgentRow> taken(RowOutcome outcome) {
            return taken.keySet().stream()
                    .filter(row -> row.outcome() == outcome)
                    .toList();
        }

        Counts counts() {
            return new Counts(
                    taken(RowOutcome.CREATED).size(), taken(RowOutcome.UPDATED).size(), 0);
        }

        Listed agent(AgentRow row) {
            return Objects.requireNonNull(taken.get(row));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Forecast forecast(Work work, int toRow) {
        Fates fates = fates(work, 0, toRow);
        return new Forecast(
                fates.counts(),
                fates.why.values().stream().collect(Collectors.toMap(code -> code, code -> 1, Integer::sum)));
    }

    @Override
    @Transactional
    public Reversed records(Work work, int fromRow, int toRow) {
        register.lock(work.context().provider().id());
        Fates fates = fates(work, fromRow, toRow);
        List<UUID> users = fates.taken.keySet().stream()
                .map(AgentRow::user)
                .filter(Objects::nonNull)
                .toList();
        invitations.revokeAll(users);
        seats.unseat(users);
        enrolments.close(users);
        register.revise(fates.taken(RowOutcome.UPDATED).stream()
                .map(row -> before(row, fates.agent(row)))
                .toList());
        register.dismiss(fates.taken(RowOutcome.CREATED).stream()
                .map(fates::agent)
                .map(agent -> new Admitted(agent.node(), agent.agent()))
                .toList());
        Counts counts = fates.counts();
        events.publishEvent(new AgentsMoved(
                work.actor(),
                "agents.taken_back",
                work.context().id(),
                Map.of(
                        "removed",
                        counts.removed(),
                        "restored",
                        counts.restored(),
                        "accounts",
                        users.stream().map(UUID::toString).toList())));
        List<Kept> kept = new ArrayList<>();
        fates.why.forEach((row, code) ->
                kept.add(new Kept(row.number(), String.valueOf(row.facts().code()), code, null)));
        kept.sort((one, other) -> Integer.compare(one.row(), other.row()));
        return new Reversed(counts, kept);
    }

    @Override
    public People people(Work work, int fromRow, int toRow) {
        return People.NONE;
    }

    private static Revision before(AgentRow row, Listed agent) {
        AgentRow.Before before = Objects.requireNonNull(row.before());
        return new Revision(agent.node(), agent.agent(), !agent.elsewhere(), before.name(), before.listing());
    }

    private Fates fates(Work work, int fromRow, int toRow) {
        List<AgentRow> rows = staged.rows(work.context().id(), fromRow, toRow, true);
        Map<String, Listed> known = roll.known(
                work.context().provider().id(),
                rows.stream().map(row -> String.valueOf(row.facts().code())).toList());
        Set<UUID> unused = enrolments.unused(
                rows.stream().map(AgentRow::user).filter(Objects::nonNull).toList());
        Fates fates = new Fates(new HashMap<>(), new HashMap<>());
        for (AgentRow row : rows) {
            Listed agent = known.get(String.valueOf(row.facts().code()));
            boolean same = agent != null
                    && Long.valueOf(agent.node()).equals(row.node())
                    && agent.name().equals(row.facts().name())
                    && Objects.equals(agent.listing(), row.facts().listing());
            if (agent == null || !same) {
                fates.why.put(row, CHANGED);
            } else if (row.user() != null && !unused.contains(row.user())) {
                fates.why.put(row, JOINED);
            } else if (row.outcome() == RowOutcome.CREATED && !Objects.equals(agent.user(), row.user())) {
                fates.why.put(row, JOINED);
            } else {
                fates.taken.put(row, agent);
            }
        }
        hold(fates);
        return fates;
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

package org.agentmitra.agentimports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.agentmitra.accounts.Enrolments;
import org.agentmitra.agentimports.AgentFates.Fates;
import org.agentmitra.agents.AgentRegister;
import org.agentmitra.agents.AgentRegister.Admitted;
import org.agentmitra.agents.AgentRegister.Revision;
import org.agentmitra.agents.AgentRoll.Listed;
import org.agentmitra.agents.AgentSeats;
import org.agentmitra.passwords.Invitations;
import org.agentmitra.targets.Reversal;
import org.agentmitra.targets.RowOutcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes lists of agents back. Who was admitted goes, with an account that nobody used, while there is no book and nobody
 * below; what was changed is as before unless somebody changed it since.
 */
@Component
class AgentReversal implements Reversal {
    private final StagedAgents staged;
    private final AgentFates all;
    private final AgentRegister register;
    private final AgentSeats seats;
    private final Enrolments enrolments;
    private final Invitations invitations;
    private final ApplicationEventPublisher events;

    AgentReversal(
            StagedAgents staged,
            AgentFates all,
            AgentRegister register,
            AgentSeats seats,
            Enrolments enrolments,
            Invitations invitations,
            ApplicationEventPublisher events) {
        this.staged = staged;
        this.all = all;
        this.register = register;
        this.seats = seats;
        this.enrolments = enrolments;
        this.invitations = invitations;
        this.events = events;
    }

    @Override
    public String target() {
        return AgentSheet.KEY;
    }

    @Override
    public Optional<String> permission() {
        return Optional.of(Bench.GROW);
    }

    /** Whoever reports to somebody of the list stands below in it, and goes before. */
    @Override
    public boolean backwards() {
        return true;
    }

    @Override
    public int row(UUID importId, int turn) {
        return staged.rows(importId, turn, turn, true).stream()
                .findFirst()
                .map(AgentRow::number)
                .orElse(turn);
    }

    @Override
    public boolean settlesPeople() {
        return false;
    }

    @Override
    @Transactional(readOnly = true)
    public Forecast forecast(Work work, int toRow) {
        Fates fates = all.of(work, staged.rows(work.context().id(), 0, toRow, true));
        return new Forecast(
                fates.counts(),
                fates.why().values().stream().collect(Collectors.toMap(code -> code, code -> 1, Integer::sum)));
    }

    @Override
    @Transactional
    public Reversed records(Work work, int fromRow, int toRow) {
        register.lock(work.context().provider().id());
        List<AgentRow> rows = staged.rows(work.context().id(), fromRow, toRow, true);
        // Whoever accepts an invitation takes the link first, then the account; and only then is it read what they are.
        invitations.lock(users(rows));
        enrolments.lock(users(rows));
        Fates fates = all.of(work, rows);
        List<UUID> users = users(fates.taken().keySet());
        invitations.revokeAll(users);
        seats.unseat(users);
        enrolments.close(work.actor(), users);
        register.revise(fates.taken(RowOutcome.UPDATED).stream()
                .map(row -> before(row, fates.agent(row)))
                .toList());
        register.dismiss(
                work.actor(),
                fates.taken(RowOutcome.CREATED).stream()
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
        fates.why()
                .forEach((row, code) -> kept.add(
                        new Kept(row.number(), String.valueOf(row.facts().code()), code, null)));
        kept.sort((one, other) -> Integer.compare(one.row(), other.row()));
        return new Reversed(counts, kept);
    }

    @Override
    public People people(Work work, int fromRow, int toRow) {
        return People.NONE;
    }

    private static List<UUID> users(Collection<AgentRow> rows) {
        return rows.stream().map(AgentRow::user).filter(Objects::nonNull).toList();
    }

    private static Revision before(AgentRow row, Listed agent) {
        AgentRow.Before before = Objects.requireNonNull(row.before());
        return new Revision(agent.node(), agent.agent(), !agent.elsewhere(), before.name(), before.listing());
    }
}

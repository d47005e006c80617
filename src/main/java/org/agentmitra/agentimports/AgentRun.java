package org.agentmitra.agentimports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.accounts.Account;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.Enrolments;
import org.agentmitra.actors.Actors;
import org.agentmitra.agents.AgentRegister;
import org.agentmitra.agents.AgentRegister.Admitted;
import org.agentmitra.agents.AgentRegister.Newcomer;
import org.agentmitra.agents.AgentRegister.Revision;
import org.agentmitra.agents.AgentRoll.Listed;
import org.agentmitra.agents.AgentSeats;
import org.agentmitra.agents.AgentSeats.Seat;
import org.agentmitra.agents.Listing;
import org.agentmitra.passwords.Invitations;
import org.agentmitra.shared.Viewer;
import org.agentmitra.targets.ImportContext;
import org.agentmitra.targets.RowOutcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Makes agents of staged rows, with the rights the sender has at that moment. Each row is judged again before anything is
 * written; a row that can no longer be taken fails alone.
 */
@Component
class AgentRun {
    private final StagedAgents staged;
    private final Bench bench;
    private final AgentRegister register;
    private final AgentSeats seats;
    private final Enrolments enrolments;
    private final Invitations invitations;
    private final Actors actors;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    AgentRun(
            StagedAgents staged,
            Bench bench,
            AgentRegister register,
            AgentSeats seats,
            Enrolments enrolments,
            Invitations invitations,
            Actors actors,
            Accounts accounts,
            ApplicationEventPublisher events) {
        this.staged = staged;
        this.bench = bench;
        this.register = register;
        this.seats = seats;
        this.enrolments = enrolments;
        this.invitations = invitations;
        this.actors = actors;
        this.accounts = accounts;
        this.events = events;
    }

    /** A row that can be taken, and what it is about. */
    private record Due(AgentRow row, Verdict verdict) {
        AgentFacts facts() {
            return row.facts();
        }

        Listing listing() {
            return Objects.requireNonNull(facts().listing());
        }

        String name() {
            return Objects.requireNonNull(facts().name());
        }
    }

    void apply(ImportContext context, int fromRow, int toRow) {
        register.lock(context.provider().id());
        List<AgentRow> waiting = staged.rows(context.id(), fromRow, toRow, false);
        if (waiting.isEmpty()) {
            return;
        }
        Optional<Viewer> actor =
                actors.of(context.actor()).filter(viewer -> viewer.may(Bench.GROW) && viewer.may(Bench.CHANGE));
        List<AgentRow> settled = new ArrayList<>();
        if (actor.isPresent()) {
            take(context, actor.get(), due(context, actor.get(), waiting, settled), settled);
        } else {
            waiting.forEach(row -> settled.add(row.with(RowOutcome.FAILED)));
        }
        staged.applied(context.id(), settled);
        long created = count(settled, RowOutcome.CREATED);
        long updated = count(settled, RowOutcome.UPDATED);
        List<String> opened = settled.stream()
                .map(AgentRow::user)
                .filter(Objects::nonNull)
                .map(UUID::toString)
                .toList();
        events.publishEvent(new AgentsMoved(
                context.actor(),
                "agents.imported",
                context.id(),
                Map.of(
                        "fromRow",
                        fromRow,
                        "toRow",
                        toRow,
                        "created",
                        created,
                        "updated",
                        updated,
                        "accounts",
                        opened)));
    }

    private static long count(List<AgentRow> rows, RowOutcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    /** Rows that can be taken now; the others are settled. */
    private List<Due> due(ImportContext context, Viewer actor, List<AgentRow> waiting, List<AgentRow> settled) {
        Bench.Laid laid = bench.lay(
                actor,
                context.provider().id(),
                waiting.stream().map(AgentRow::facts).toList());
        List<Due> due = new ArrayList<>();
        Map<String, String> newcomers = new HashMap<>();
        for (AgentRow row : waiting) {
            Verdict verdict = Verdict.of(row.facts(), laid, context.handling().mode(), newcomers);
            // What was to be new is somebody now, or the other way round.
            boolean another = (row.outcome() == RowOutcome.CREATED) != (verdict.known() == null);
            if (verdict.refused() || another || verdict.opens() != row.opens()) {
                settled.add(row.with(RowOutcome.FAILED));
            } else if (verdict.outcome() == RowOutcome.UNCHANGED) {
                settled.add(row.with(RowOutcome.UNCHANGED));
            } else {
                due.add(new Due(row, verdict));
                if (verdict.root() != null) {
                    newcomers.put(String.valueOf(row.facts().code()), verdict.root());
                }
            }
        }
        return due;
    }

    private void take(ImportContext context, Viewer actor, List<Due> due, List<AgentRow> settled) {
        List<Due> fresh =
                due.stream().filter(one -> one.verdict.known() == null).toList();
        List<Admitted> admitted = register.admit(
                actor.user(),
                context.provider().id(),
                fresh.stream().map(AgentRun::newcomer).toList());
        Map<AgentRow, Admitted> places = new HashMap<>();
        for (int i = 0; i < fresh.size(); i++) {
            places.put(fresh.get(i).row, admitted.get(i));
        }
        register.revise(due.stream()
                .filter(one -> one.verdict.known() != null)
                .map(AgentRun::revision)
                .toList());
        Map<AgentRow, UUID> users = open(context, actor, due, places);
        for (Due one : due) {
            Listed known = one.verdict.known();
            long node =
                    known == null ? Objects.requireNonNull(places.get(one.row)).node() : known.node();
            AgentRow.Before before = known == null ? null : new AgentRow.Before(known.name(), known.listing());
            settled.add(one.row.done(one.verdict.outcome(), node, users.get(one.row), before));
        }
    }

    private static Newcomer newcomer(Due one) {
        String senior = one.verdict.below() == null ? one.facts().senior() : null;
        return new Newcomer(
                Objects.requireNonNull(one.facts().code()),
                one.name(),
                one.verdict.below(),
                senior == null ? null : AgentFacts.spellings(senior).getLast(),
                one.listing());
    }

    private static Revision revision(Due one) {
        Listed known = Objects.requireNonNull(one.verdict.known());
        return new Revision(known.node(), known.agent(), !known.elsewhere(), one.name(), one.listing());
    }

    private Map<AgentRow, UUID> open(
            ImportContext context, Viewer actor, List<Due> due, Map<AgentRow, Admitted> places) {
        List<Due> opening = due.stream().filter(one -> one.verdict.opens()).toList();
        Map<AgentRow, UUID> users = new HashMap<>();
        if (opening.isEmpty()) {
            return users;
        }
        List<UUID> ids = enrolments.open(
                actor,
                opening.stream()
                        .map(one -> new Enrolments.Opening(
                                one.name(),
                                one.listing().email(),
                                one.listing().phone(),
                                Objects.requireNonNull(one.facts().role())))
                        .toList());
        List<Seat> taken = new ArrayList<>();
        for (int i = 0; i < opening.size(); i++) {
            Due one = opening.get(i);
            Listed known = one.verdict.known();
            UUID agent =
                    known == null ? Objects.requireNonNull(places.get(one.row)).agent() : known.agent();
            taken.add(new Seat(agent, ids.get(i)));
            users.put(one.row, ids.get(i));
        }
        seats.seat(actor.user(), taken, context.today());
        Locale language = accounts.active(actor.user()).map(Account::locale).orElse(Locale.ENGLISH);
        invitations.sendAll(actor.user(), ids, language);
        return users;
    }
}

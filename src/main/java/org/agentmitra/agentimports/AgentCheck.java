package org.agentmitra.agentimports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.agentmitra.actors.Actors;
import org.agentmitra.agentimports.Lineup.Place;
import org.agentmitra.agents.AgentRoll.Spot;
import org.agentmitra.agents.NodeKind;
import org.agentmitra.shared.Viewer;
import org.agentmitra.targets.Finding;
import org.agentmitra.targets.ImportContext;
import org.agentmitra.targets.RowOutcome;
import org.agentmitra.targets.Severity;
import org.agentmitra.targets.TypedRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at the rows of a list of agents beside each other and beside the insurer's agents. */
@Component
class AgentCheck {
    static final String SENDER_GONE = "agent-sender-gone";

    private final Bench bench;
    private final StagedAgents staged;
    private final Actors actors;

    AgentCheck(Bench bench, StagedAgents staged, Actors actors) {
        this.bench = bench;
        this.staged = staged;
        this.actors = actors;
    }

    List<Finding> check(ImportContext context, List<TypedRow> rows) {
        Viewer actor = actors.of(context.actor())
                .filter(viewer -> viewer.may(Bench.GROW) && viewer.may(Bench.CHANGE))
                .orElse(null);
        List<AgentFacts> facts = rows.stream().map(AgentFacts::of).toList();
        Bench.Laid laid =
                actor == null ? null : bench.lay(actor, context.provider().id(), facts);
        Map<Integer, Integer> at = new HashMap<>();
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            at.put(rows.get(i).number(), i);
            places.add(place(rows.get(i).number(), facts.get(i), laid));
        }
        Lineup lineup = Lineup.of(places);
        Chunk chunk = new Chunk(context, laid, lineup.loops());
        staged.others(context.id(), at.keySet(), facts).forEach(chunk::claim);
        for (int number : lineup.order()) {
            int i = Objects.requireNonNull(at.get(number));
            chunk.check(rows.get(i), facts.get(i));
        }
        chunk.rows.sort(Comparator.comparing(AgentRow::number));
        staged.put(context.id(), chunk.rows);
        return chunk.findings;
    }

    /** Whoever reports to somebody the insurer has waits for no row. */
    private static Place place(int number, AgentFacts facts, Bench.@Nullable Laid laid) {
        Place place = Place.of(number, facts);
        boolean known = facts.senior() != null
                && laid != null
                && laid.agent(facts.senior()).isPresent();
        return known ? place.alone() : place;
    }

    /**
     * Rows that would be judged otherwise now that all are staged: those whose senior is new and stood below in another
     * chunk, and those who report to each other across chunks.
     */
    Set<Integer> unsettled(UUID importId) {
        List<AgentRow> adrift = staged.adrift(importId);
        if (adrift.isEmpty()) {
            return Set.of();
        }
        List<Place> places =
                adrift.stream().map(row -> Place.of(row.number(), row.facts())).toList();
        Set<String> newcomers = staged.newcomers(
                importId,
                places.stream()
                        .map(Place::senior)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        Set<Integer> open = new TreeSet<>(Lineup.of(places).loops().keySet());
        places.stream()
                .filter(one -> newcomers.contains(String.valueOf(one.senior())))
                .forEach(one -> open.add(one.number()));
        return open;
    }

    /** Says in which order the rows are imported: as they stand, but whoever leads before those below. */
    void settle(UUID importId) {
        List<AgentRow> rows = staged.due(importId);
        Set<String> newcomers = rows.stream()
                .filter(row -> row.outcome() == RowOutcome.CREATED)
                .map(row -> String.valueOf(row.facts().code()))
                .collect(Collectors.toSet());
        List<Integer> order = Lineup.of(rows.stream()
                        .map(row -> Place.of(row.number(), row.facts()))
                        .map(place -> newcomers.contains(String.valueOf(place.senior())) ? place : place.alone())
                        .toList())
                .order();
        List<Integer> turns = rows.stream().map(AgentRow::number).toList();
        Map<Integer, Integer> before = rows.stream().collect(Collectors.toMap(AgentRow::number, AgentRow::turn));
        boolean same =
                IntStream.range(0, order.size()).allMatch(i -> turns.get(i).equals(before.get(order.get(i))));
        if (!same) {
            staged.turns(importId, order, turns);
        }
    }

    /** Where a new agent is put, for people to read. */
    static @Nullable String placeName(AgentFacts facts, @Nullable Spot below) {
        if (below == null) {
            return facts.senior();
        }
        return below.kind() == NodeKind.PROVIDER || below.code() == null
                ? below.name()
                : below.name() + " (" + below.code() + ")";
    }

    /** One chunk on its way through the checks. */
    private static final class Chunk {
        private final ImportContext context;
        private final Bench.@Nullable Laid laid;
        private final Map<Integer, List<String>> loops;
        /** Row that first named a code, an address or a phone, by what it named. */
        private final Map<String, Integer> first = new HashMap<>();

        private final Map<String, String> newcomers = new HashMap<>();
        private final List<AgentRow> rows = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();

        /** @param laid null where the sender may no longer bring agents */
        Chunk(ImportContext context, Bench.@Nullable Laid laid, Map<Integer, List<String>> loops) {
            this.context = context;
            this.laid = laid;
            this.loops = loops;
        }

        void claim(AgentRow row) {
            AgentFacts facts = row.facts();
            for (String named : new String[] {facts.code(), facts.email(), facts.phone()}) {
                if (named != null) {
                    first.putIfAbsent(named, row.number());
                }
            }
            if (row.outcome() == RowOutcome.CREATED && facts.code() != null) {
                newcomers.put(facts.code(), Objects.requireNonNullElse(row.root(), ""));
            }
        }

        void check(TypedRow row, AgentFacts facts) {
            Integer twice = facts.code() == null ? null : first.get(facts.code());
            if (row.refused() == RowOutcome.SKIPPED) {
                rows.add(AgentRow.without(row.number(), RowOutcome.SKIPPED, facts));
            } else if (laid == null) {
                findings.add(new Finding(row.number(), null, null, Severity.CRITICAL, SENDER_GONE, List.of()));
                rows.add(AgentRow.without(row.number(), RowOutcome.FAILED, facts));
            } else if (twice != null && !row.failed()) {
                say(row, AgentSheet.CODE, Severity.WARNING, "agent-twice", List.of(twice.toString()));
                rows.add(AgentRow.without(row.number(), RowOutcome.DUPLICATE, facts));
            } else {
                judge(row, facts, laid);
            }
        }

        private void judge(TypedRow row, AgentFacts facts, Bench.Laid known) {
            Verdict verdict = Verdict.of(facts, known, context.handling().mode(), newcomers);
            verdict.said().stream().filter(said -> !isSaid(row, said)).forEach(said -> tell(row, said));
            boolean twice = twice(row, AgentSheet.EMAIL, facts.email()) | twice(row, AgentSheet.PHONE, facts.phone());
            if (row.failed() || verdict.refused() || twice) {
                rows.add(AgentRow.failed(row.number(), facts, verdict.adrift()));
                return;
            }
            var agent = verdict.known();
            AgentRow result = new AgentRow(
                    row.number(),
                    row.number(),
                    verdict.outcome(),
                    facts,
                    false,
                    agent == null ? placeName(facts, verdict.below()) : null,
                    verdict.root(),
                    verdict.opens(),
                    agent == null ? null : agent.node(),
                    null,
                    agent == null ? null : new AgentRow.Before(agent.name(), agent.listing()));
            claim(result);
            rows.add(result);
        }

        private void tell(TypedRow row, Verdict.Said said) {
            List<String> loop = loops.get(row.number());
            if (loop != null && said.code().equals(Verdict.SENIOR_UNKNOWN)) {
                say(row, said.field(), said.severity(), "agent-senior-loop", List.of(String.join(", ", loop)));
            } else {
                say(row, said.field(), said.severity(), said.code(), said.arguments());
            }
        }

        /** A cell that is empty, or none of its column's values, was named before. */
        private static boolean isSaid(TypedRow row, Verdict.Said said) {
            return row.value(said.field()) == null
                            && (said.code().endsWith("-invalid") || said.code().endsWith("-unknown"))
                    || row.failed() && Verdict.OF_CHOICES.contains(said.code());
        }

        private boolean twice(TypedRow row, String field, @Nullable String contact) {
            Integer same = contact == null ? null : first.get(contact);
            if (same != null) {
                String code = field.equals(AgentSheet.EMAIL) ? "agent-email-twice" : "agent-phone-twice";
                say(row, field, Severity.CRITICAL, code, List.of(same.toString()));
            }
            return same != null;
        }

        private void say(TypedRow row, String field, Severity severity, String code, List<String> arguments) {
            String value = Objects.toString(row.value(field), null);
            List<String> all = new ArrayList<>();
            all.add(value == null ? "" : value);
            all.addAll(arguments);
            findings.add(new Finding(row.number(), row.columns().get(field), value, severity, code, all));
        }
    }
}

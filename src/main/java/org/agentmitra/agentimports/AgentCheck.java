package org.agentmitra.agentimports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.agentmitra.actors.Actors;
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
        Chunk chunk = actor == null
                ? new Chunk(context, null)
                : new Chunk(context, bench.lay(actor, context.provider().id(), facts));
        staged.above(context.id(), rows.getFirst().number(), facts).forEach(chunk::claim);
        for (int i = 0; i < rows.size(); i++) {
            chunk.check(rows.get(i), facts.get(i));
        }
        staged.put(context.id(), chunk.rows);
        return chunk.findings;
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
        /** Row that first named a code, an address or a phone, by what it named. */
        private final Map<String, Integer> first = new HashMap<>();

        private final Map<String, String> newcomers = new HashMap<>();
        private final List<AgentRow> rows = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();

        /** @param laid null where the sender may no longer bring agents */
        Chunk(ImportContext context, Bench.@Nullable Laid laid) {
            this.context = context;
            this.laid = laid;
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
            verdict.said().stream()
                    .filter(said -> !isSaid(row, said))
                    .forEach(said -> say(row, said.field(), said.severity(), said.code(), said.arguments()));
            boolean twice = twice(row, AgentSheet.EMAIL, facts.email()) | twice(row, AgentSheet.PHONE, facts.phone());
            if (row.failed() || verdict.refused() || twice) {
                rows.add(AgentRow.without(row.number(), RowOutcome.FAILED, facts));
                return;
            }
            var agent = verdict.known();
            AgentRow result = new AgentRow(
                    row.number(),
                    verdict.outcome(),
                    facts,
                    agent == null ? placeName(facts, verdict.below()) : null,
                    verdict.root(),
                    verdict.opens(),
                    agent == null ? null : agent.node(),
                    null,
                    agent == null ? null : new AgentRow.Before(agent.name(), agent.listing()));
            claim(result);
            rows.add(result);
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

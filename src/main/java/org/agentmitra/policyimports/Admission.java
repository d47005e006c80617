package org.agentmitra.policyimports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.agentmitra.formats.Handling;
import org.agentmitra.formats.Handling.Mode;
import org.agentmitra.plans.Plan;
import org.agentmitra.standings.PolicyState;
import org.agentmitra.targets.Finding;
import org.agentmitra.targets.ImportContext;
import org.agentmitra.targets.Severity;
import org.agentmitra.targets.TypedRow;
import org.jspecify.annotations.Nullable;

/** What the template of an import lets rows do: add, update, and which values the portal has to know. Pure. */
final class Admission {
    private static final String NUMBER = "policyNumber";
    private static final List<String> PLANS = List.of("planCode", "planTerm");

    private Admission() {}

    /**
     * Why the row may not do what it would.
     *
     * @param before the policy in the agent's book; null for a new one
     * @return empty when it may
     */
    static List<Finding> refusals(
            ImportContext context,
            Map<String, Plan> plans,
            TypedRow row,
            PolicyFacts facts,
            @Nullable PolicyState before) {
        Handling handling = context.handling();
        List<Finding> refusals = new ArrayList<>(0);
        String known = handling.known().get(NUMBER);
        if (before == null && known != null) {
            refusals.add(unknown(row, NUMBER, facts.number(), known));
        } else if (before == null && handling.mode() == Mode.UPDATE) {
            refusals.add(PolicyRules.finding(row, NUMBER, Severity.CRITICAL, "template-only-updates"));
        } else if (before != null && handling.mode() == Mode.INSERT) {
            refusals.add(PolicyRules.finding(row, NUMBER, Severity.CRITICAL, "template-only-adds"));
        }
        for (String field : PLANS) {
            String said = handling.known().get(field);
            if (said != null && facts.planText() != null && !sold(plans, facts)) {
                refusals.add(unknown(row, facts.planCode() == null ? "planName" : "planCode", facts.planText(), said));
            }
        }
        return refusals;
    }

    private static boolean sold(Map<String, Plan> plans, PolicyFacts facts) {
        return facts.planCode() == null
                ? plans.values().stream().anyMatch(plan -> plan.name().equalsIgnoreCase(facts.planText()))
                : plans.containsKey(facts.planCode());
    }

    private static Finding unknown(TypedRow row, String field, @Nullable String value, String said) {
        String header = row.columns().getOrDefault(field, field);
        return PolicyRules.finding(
                row, field, Severity.CRITICAL, "rule-exists", header, value == null ? "" : value, said);
    }
}

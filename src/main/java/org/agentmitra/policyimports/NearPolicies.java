package org.agentmitra.policyimports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.agentmitra.shared.PolicyNumberKey;
import org.agentmitra.standings.PolicyStates;
import org.agentmitra.standings.PolicyStates.Near;
import org.agentmitra.targets.Candidate;
import org.agentmitra.targets.ImportContext;
import org.springframework.stereotype.Component;

/**
 * Policies of the agent's own book that a number may mean though it is written otherwise. Others' are not told: whoever
 * types numbers would learn whose they are.
 */
@Component
class NearPolicies {
    private final PolicyStates states;

    NearPolicies(PolicyStates states) {
        this.states = states;
    }

    /** Those that numbers come near to, by number; one query, none for no numbers. */
    Map<String, List<Candidate>> of(ImportContext context, Collection<String> numbers) {
        Map<String, List<String>> byKey = numbers.stream()
                .collect(Collectors.groupingBy(
                        number -> PolicyNumberKey.of(number).value()));
        byKey.remove("");
        if (byKey.isEmpty()) {
            return Map.of();
        }
        Map<String, List<Candidate>> found = new HashMap<>();
        for (Near near : states.near(context.provider().id(), context.agent().id(), byKey.keySet())) {
            Candidate candidate = new Candidate(near.number(), near.holderName(), near.commencedOn(), near.plan());
            for (String number : byKey.getOrDefault(near.key(), List.of())) {
                found.computeIfAbsent(number, other -> new ArrayList<>()).add(candidate);
            }
        }
        return found;
    }
}

package org.agentmitra.policies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class PolicyController {
    private final PolicyList list;
    private final PolicyReader reader;
    private final AgentChoice agents;
    private final ObjectProvider<NomineeDefaults> nominees;
    private final Clock clock;

    PolicyController(
            PolicyList list,
            PolicyReader reader,
            AgentChoice agents,
            ObjectProvider<NomineeDefaults> nominees,
            Clock clock) {
        this.list = list;
        this.reader = reader;
        this.agents = agents;
        this.nominees = nominees;
        this.clock = clock;
    }

    @GetMapping("/policies")
    String list(Viewer viewer, @RequestParam Map<String, String> query, Model model) {
        LocalDate today = viewer.today(clock);
        PolicyFilter filter = PolicyFilter.of(query, today);
        PolicySort.Ordered order = PolicySort.of(query.get("sort"));
        List<AgentRef> offered = agents.offered(viewer, filter);
        PolicySelection selection = list.select(viewer, today, filter, agents.path(viewer, filter));
        model.addAttribute(
                "list",
                new PolicyListPage(
                        selection.page(
                                order,
                                PageKey.of(query.get("after"), order.sort()).orElse(null),
                                PageKey.of(query.get("before"), order.sort()).orElse(null)),
                        filter,
                        order,
                        selection.byStanding(),
                        agents.insurers(viewer, filter),
                        offered.stream()
                                .map(agent ->
                                        new PolicyListPage.Option(agent.id().toString(), agent.name()))
                                .toList(),
                        viewer.may("imports.create")));
        if (filter.standing() != null) {
            model.addAttribute(
                    "titleState", "policies.filter." + filter.standing().slug());
        }
        return "policies/list";
    }

    @GetMapping("/policies/{id}")
    String show(
            Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable String year, Model model) {
        PolicyPage policy = reader.page(viewer, id, year, viewer.today(clock));
        model.addAttribute("policy", policy);
        NomineeDefaults defaults = nominees.getIfAvailable();
        if (policy.state().nominee() == null && defaults != null) {
            model.addAttribute("nominees", defaults.of(policy.holder()));
        }
        return "policies/show";
    }
}

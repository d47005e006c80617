package org.agentmitra.demo;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.agents.AgentTree;
import org.agentmitra.agents.NodeKind;
import org.agentmitra.plans.NewPlan;
import org.agentmitra.plans.PlanRegistry;
import org.agentmitra.providers.InsurerKind;
import org.agentmitra.providers.NewInsurer;
import org.agentmitra.providers.ProviderRef;
import org.agentmitra.providers.ProviderRegistry;
import org.agentmitra.shared.Viewer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Registers the insurers of the demo world and grows their trees. */
@Component
@Profile("demo")
class Insurers {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final int REVIVAL_YEARS = 5;

    private final ProviderRegistry registry;
    private final PlanRegistry plans;
    private final AgentTree tree;
    private final Staff staff;

    Insurers(ProviderRegistry registry, PlanRegistry plans, AgentTree tree, Staff staff) {
        this.registry = registry;
        this.plans = plans;
        this.tree = tree;
        this.staff = staff;
    }

    ProviderRef register(Viewer root, DemoInsurer insurer, InsurerKind kind) {
        ProviderRef provider = registry.register(
                root,
                new NewInsurer(insurer.code(), insurer.name(), kind, "IN", "INR", INDIA, insurer.regulatorNumber()));
        for (DemoPlan plan : insurer.plans()) {
            plans.add(
                    root,
                    provider.id(),
                    new NewPlan(
                            plan.code(), plan.name(), plan.uin(), plan.grace(), plan.paidUpMinYears(), REVIVAL_YEARS));
        }
        return provider;
    }

    /** Zone, division and two branches with all agents, under the first insurer. */
    Map<DemoAgent, AgentRef> settleFirst(Viewer root, ProviderRef provider) {
        String top = tree.plant(root, provider.id());
        String zone = tree.grow(root, top, NodeKind.ZONE, "North", "N");
        String division = tree.grow(root, zone, NodeKind.DIVISION, "Delhi", "DEL");
        Map<String, String> places = new HashMap<>();
        places.put("11F", tree.grow(root, division, NodeKind.BRANCH, "Lajpat Nagar", "11F"));
        places.put("22G", tree.grow(root, division, NodeKind.BRANCH, "Chandigarh", "22G"));
        tree.appoint(root, staff.open(root.user(), "Indira Bose", Cast.ADMINISTRATOR, "provider_admin"), top);
        tree.appoint(root, staff.open(root.user(), "Vikas Malhotra", "region", "regional_manager"), division);
        Map<DemoAgent, AgentRef> admitted = new HashMap<>();
        for (DemoAgent agent : Cast.AGENTS) {
            String above = places.getOrDefault(agent.senior() == null ? agent.branch() : agent.senior(), top);
            UUID user = staff.join(agent.name(), agent.mailbox(), agent.phone(), agent.role());
            AgentRef ref = tree.admit(root, above, agent.name(), agent.code(), user);
            places.put(agent.code(), ref.path());
            admitted.put(agent, ref);
        }
        return admitted;
    }

    /** Zone, division and one branch of the second insurer, with the agents who also sell its plans. */
    Map<DemoAgent, AgentRef> settleSecond(Viewer root, ProviderRef provider, Map<DemoAgent, AgentRef> agents) {
        String top = tree.plant(root, provider.id());
        String zone = tree.grow(root, top, NodeKind.ZONE, "National", "NAT");
        String division = tree.grow(root, zone, NodeKind.DIVISION, "Delhi & NCR", "NCR");
        Map<String, String> places = new HashMap<>();
        String branch = tree.grow(root, division, NodeKind.BRANCH, "Connaught Place", Cast.OTHER_BRANCH);
        Map<DemoAgent, AgentRef> extended = new HashMap<>();
        for (DemoAgent agent : Cast.AGENTS) {
            AgentRef known = agents.get(agent);
            String code = agent.otherCode();
            if (known != null && code != null) {
                String above = agent.senior() == null ? branch : places.getOrDefault(agent.senior(), branch);
                AgentRef ref = tree.extend(root, above, known, code);
                places.put(agent.code(), ref.path());
                extended.put(agent, ref);
            }
        }
        return extended;
    }
}

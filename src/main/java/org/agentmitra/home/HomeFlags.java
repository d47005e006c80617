package org.agentmitra.home;

import java.util.Map;
import org.agentmitra.flags.FlagObeyer;
import org.agentmitra.flags.Flags;
import org.agentmitra.shared.Reach;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;

/** What the first page leaves out: the whole dashboard, or the figures that lead to pages that are switched off. */
@Component
class HomeFlags implements FlagObeyer {
    private static final String AGENTS = "agent_dashboard_enabled";
    private static final String HOLDERS = "customer_dashboard_enabled";
    private static final String POLICIES = "policy_management_enabled";
    private static final String CUSTOMERS = "customer_management_enabled";
    private static final String PLACE = "nav.home";

    private final Flags flags;

    HomeFlags(Flags flags) {
        this.flags = flags;
    }

    @Override
    public Map<String, String> obeyed() {
        return Map.of(AGENTS, PLACE, HOLDERS, PLACE, POLICIES, PLACE, CUSTOMERS, PLACE);
    }

    boolean dashboard(Viewer viewer) {
        boolean own = viewer.grants().get("policies.read") == Reach.OWN;
        return flags.isOn(own ? HOLDERS : AGENTS, viewer);
    }

    boolean policies(Viewer viewer) {
        return viewer.may("policies.read") && dashboard(viewer) && flags.isOn(POLICIES, viewer);
    }

    boolean customers(Viewer viewer) {
        return viewer.may("customers.read") && dashboard(viewer) && flags.isOn(CUSTOMERS, viewer);
    }
}

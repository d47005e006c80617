package org.agentmitra.policies;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.agents.AgencyCode;
import org.agentmitra.agents.AgentDirectory;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.providers.ProviderRef;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The agents whose policies a viewer can pick out: chosen among a few, named by agency code among many. */
@Component
class AgentChoice {
    static final int OFFERED = 50;

    private static final String PERMISSION = "policies.read";
    /** A place that no agent has: nothing is found there. */
    private static final String NOWHERE = "-";

    private final AgentDirectory agents;
    private final ProviderDirectory providers;
    private final JdbcClient jdbc;

    AgentChoice(AgentDirectory agents, ProviderDirectory providers, JdbcClient jdbc) {
        this.agents = agents;
        this.providers = providers;
        this.jdbc = jdbc;
    }

    /** Agents below the viewer, one more than {@link #OFFERED} at most; staff without a provider choose one first. */
    List<AgentRef> offered(Viewer viewer, PolicyFilter filter) {
        UUID provider = provider(viewer, filter);
        return provider == null ? List.of() : agents.first(viewer, PERMISSION, provider, OFFERED + 1);
    }

    /** Place of the agent filtered by; null without that filter. */
    @Nullable
    String path(Viewer viewer, PolicyFilter filter) {
        UUID provider = provider(viewer, filter);
        String agent = filter.agent();
        if (agent == null || provider == null) {
            return null;
        }
        UUID id = PolicyFilter.uuid(agent);
        return (id == null
                        ? byCode(viewer, provider, agent)
                        : agents.find(viewer, PERMISSION, id, provider).stream().toList())
                .stream().map(AgentRef::path).findFirst().orElse(NOWHERE);
    }

    /**
     * Insurers to choose from: those of the trees the viewer stands in; for who stands in none, those with any policy, or
     * with one of the viewer's own. Also the one that is chosen.
     */
    List<ProviderRef> insurers(Viewer viewer, PolicyFilter filter) {
        Set<UUID> held = new HashSet<>(
                switch (viewer.scope(PERMISSION)) {
                    case Scope.Paths paths -> agents.insurers(viewer, PERMISSION);
                    case Scope scope -> withPolicies(scope.condition("p.scope_path", "p.holder_id"));
                });
        return providers.known().stream()
                .filter(insurer -> held.contains(insurer.id()) || insurer.id().equals(filter.provider()))
                .toList();
    }

    private List<UUID> withPolicies(Scope.Condition seen) {
        return jdbc.sql("select i.id from providers i where exists"
                        + " (select 1 from policies p where p.provider_id = i.id and " + seen.sql() + ")")
                .params(seen.parameters())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private List<AgentRef> byCode(Viewer viewer, UUID provider, String text) {
        return AgencyCode.parse(text).stream()
                .flatMap(code -> agents.search(viewer, PERMISSION, provider, code.value(), OFFERED).stream()
                        .filter(agent -> agent.code().equals(code.value())))
                .toList();
    }

    private static @Nullable UUID provider(Viewer viewer, PolicyFilter filter) {
        return filter.provider() == null ? viewer.provider() : filter.provider();
    }
}

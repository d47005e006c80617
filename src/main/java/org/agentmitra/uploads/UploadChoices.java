package org.agentmitra.uploads;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.agentmitra.agents.AgentDirectory;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.plans.PlanCatalogue;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.providers.ProviderRef;
import org.agentmitra.shared.Viewer;
import org.agentmitra.targets.ImportTargets;
import org.agentmitra.templates.TemplateDesigns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose sheets a viewer may bring, and into which book. */
@Component
class UploadChoices {
    private static final String PERMISSION = "imports.create";
    private static final int AGENTS = 100;

    private final ProviderDirectory providers;
    private final PlanCatalogue plans;
    private final AgentDirectory agents;
    private final TemplateDesigns designs;

    private final ImportTargets targets;

    UploadChoices(
            ProviderDirectory providers,
            PlanCatalogue plans,
            AgentDirectory agents,
            TemplateDesigns designs,
            ImportTargets targets) {
        this.targets = targets;
        this.providers = providers;
        this.plans = plans;
        this.agents = agents;
        this.designs = designs;
    }

    /** The provider asked for, else the viewer's own, else the first with an agent, else the first. */
    Optional<ProviderRef> provider(Viewer viewer, @Nullable UUID wanted) {
        UUID id = wanted != null ? wanted : viewer.provider();
        if (id != null) {
            return providers.byId(id);
        }
        List<ProviderRef> all = providers.all();
        Set<UUID> peopled = agents.insurers(viewer, PERMISSION);
        return all.stream()
                .filter(provider -> peopled.contains(provider.id()))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    boolean open(ProviderRef provider) {
        return providers.isActive(provider.id());
    }

    /** Templates that somebody designed, of which there are empty workbooks; one query. */
    List<TemplateDesigns.Offered> designed(Viewer viewer, ProviderRef provider) {
        return designs.offered(targets.intoBooks(viewer), provider.id());
    }

    /** Codes of the plans the insurer sells. */
    List<String> plans(ProviderRef provider) {
        return List.copyOf(plans.of(provider.id()).keySet());
    }

    /** Insurers that take files for an agent whom the viewer reaches, and the chosen one whether it does or not. */
    List<Choice> providers(Viewer viewer, ProviderRef chosen) {
        Set<UUID> peopled = agents.insurers(viewer, PERMISSION);
        return Stream.concat(
                        providers.all().stream().filter(provider -> peopled.contains(provider.id())), Stream.of(chosen))
                .distinct()
                .sorted(Comparator.comparing(ProviderRef::name))
                .map(provider -> new Choice(provider.id().toString(), provider.name()))
                .toList();
    }

    /** The viewer first when he is an agent, then those in his scope whose name or code begins with the text. */
    List<Choice> agents(Viewer viewer, ProviderRef provider, String text) {
        List<Choice> choices = new ArrayList<>();
        own(viewer, provider).ifPresent(own -> choices.add(choice(own)));
        agents.search(viewer, PERMISSION, provider.id(), text, AGENTS).stream()
                .map(UploadChoices::choice)
                .filter(choice -> !choices.contains(choice))
                .forEach(choices::add);
        return choices;
    }

    Optional<AgentRef> own(Viewer viewer, ProviderRef provider) {
        return viewer.agent() == null
                ? Optional.empty()
                : agents.find(viewer, PERMISSION, viewer.agent(), provider.id());
    }

    /** The agent, if the viewer may import into his book. */
    Optional<AgentRef> agent(Viewer viewer, UUID agent, UUID provider) {
        return agents.find(viewer, PERMISSION, agent, provider);
    }

    private static Choice choice(AgentRef agent) {
        return new Choice(agent.id().toString(), agent.name() + " (" + agent.code() + ")");
    }
}

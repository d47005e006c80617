package org.agentmitra.directory;

import java.util.List;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;

/** What a viewer is offered to narrow the list to. */
@Component
class UserOffers {
    private final UserCounts counts;
    private final Territories territories;
    private final ProviderDirectory providers;

    UserOffers(UserCounts counts, Territories territories, ProviderDirectory providers) {
        this.counts = counts;
        this.territories = territories;
        this.providers = providers;
    }

    UserChoices choices(Viewer viewer, UserFilter filter) {
        return new UserChoices(counts.roles(), insurers(viewer), territories.offered(viewer, filter));
    }

    /** The same with how many users each leaves, which costs more than the list itself. */
    UserChoices counted(Viewer viewer, UserFilter filter) {
        UserChoices choices = choices(viewer, filter);
        List<String> insurers =
                choices.providers().stream().map(UserChoices.Provider::id).toList();
        return choices.counted(
                counts.of(viewer, choices.roles()), territories.counts(viewer, choices.territories(), insurers));
    }

    private List<UserChoices.Provider> insurers(Viewer viewer) {
        return !(viewer.scope("users.read") instanceof Scope.Everything)
                ? List.of()
                : providers.known().stream()
                        .map(provider -> new UserChoices.Provider(provider.id().toString(), provider.name()))
                        .toList();
    }
}

package org.agentmitra.providers;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers insurers. */
@Component
@Transactional
public class ProviderRegistry {
    private final Providers providers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProviderRegistry(Providers providers, ApplicationEventPublisher events, Clock clock) {
        this.providers = providers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Registers an insurer.
     *
     * @throws Refused when the code is taken or cannot be one
     * @throws NotFound when the viewer may not register insurers
     */
    public ProviderRef register(Viewer viewer, NewInsurer facts) {
        if (!(viewer.scope("providers.create") instanceof Scope.Everything)) {
            throw new NotFound("provider", facts.code());
        }
        if (providers.existsByCode(ProviderCode.of(facts.code()))) {
            throw new Refused("code", "providers.code.taken");
        }
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
        ProviderRef ref = providers.saveAndFlush(Provider.register(facts, now)).ref();
        events.publishEvent(new ProviderChanged(viewer.user(), ref.id(), "provider.registered", ref.code(), Map.of()));
        return ref;
    }

    /**
     * Number under which an insurer that the viewer may change is registered; null when not known.
     *
     * @throws NotFound when there is no such insurer, or the viewer may not change it
     */
    @Transactional(readOnly = true)
    public @Nullable String registration(Viewer viewer, UUID provider) {
        return providers
                .findById(provider)
                .filter(found -> mayChange(viewer, provider))
                .orElseThrow(() -> new NotFound("provider", provider))
                .regulatorNumber();
    }

    private static boolean mayChange(Viewer viewer, UUID provider) {
        return switch (viewer.scope("providers.update")) {
            case Scope.Everything() -> true;
            case Scope.Paths paths -> provider.equals(viewer.provider());
            case Scope.Owned owned -> false;
            case Scope.Nothing() -> false;
        };
    }
}

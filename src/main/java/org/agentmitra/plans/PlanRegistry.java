package org.agentmitra.plans;

import java.util.UUID;
import org.agentmitra.providers.ProviderRegistry;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds plan versions to the catalogues of insurers. */
@Component
@Transactional
public class PlanRegistry {
    private final ProviderRegistry providers;
    private final PlanVersions plans;
    private final ApplicationEventPublisher events;

    PlanRegistry(ProviderRegistry providers, PlanVersions plans, ApplicationEventPublisher events) {
        this.providers = providers;
        this.plans = plans;
        this.events = events;
    }

    /**
     * Adds a plan version to the catalogue of an insurer that the viewer may change.
     *
     * @throws Refused when the provider already has the code, or the UIN is malformed or another insurer's
     * @throws NotFound when there is no such insurer, or the viewer may not change it
     */
    public Plan add(Viewer viewer, UUID provider, NewPlan facts) {
        PlanVersion version = PlanVersion.of(provider, providers.registration(viewer, provider), facts);
        if (plans.existsByProviderIdAndCode(provider, version.facts().code())) {
            throw new Refused("code", "providers.plan.taken");
        }
        Plan plan = plans.saveAndFlush(version).facts();
        events.publishEvent(new PlanAdded(viewer.user(), provider, plan.code()));
        return plan;
    }
}

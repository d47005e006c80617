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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes of single insurers by people. */
@Service
@Transactional
class ProviderService {
    private final Providers providers;
    private final ProviderRegistry registry;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProviderService(
            Providers providers,
            ProviderRegistry registry,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.providers = providers;
        this.registry = registry;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The insurer as a form to change it. */
    ProviderForm form(Viewer viewer, UUID id) {
        return permitted(viewer, "providers.update", id).form();
    }

    /** Whether another insurer has the code already. */
    boolean taken(Viewer viewer, String code) {
        return viewer.may("providers.create") && providers.existsByCode(ProviderCode.of(code));
    }

    /** @throws Refused when the code is taken or cannot be one */
    UUID create(Viewer viewer, ProviderForm form) {
        Market market = form.country();
        ProviderRef ref = registry.register(
                viewer,
                new NewInsurer(
                        form.code(),
                        form.name(),
                        form.kind(),
                        market.name(),
                        market.currency(),
                        market.zone(),
                        form.regulatorNumber()));
        Provider provider = providers.findById(ref.id()).orElseThrow();
        provider.describe(form);
        providers.saveAndFlush(provider);
        return ref.id();
    }

    /** @throws Refused when a field cannot be so, or somebody else changed the insurer meanwhile */
    void update(Viewer viewer, UUID id, ProviderForm form) {
        Provider provider = permitted(viewer, "providers.update", id);
        Revision revision = provider.revise(form);
        if (revision.isEmpty()) {
            return;
        }
        ProviderRef ref = providers.saveAndFlush(provider).ref();
        events.publishEvent(new ProviderChanged(
                viewer.user(), id, "provider.updated", ref.code(), Map.of("changes", revision.changes())));
    }

    void suspend(Viewer viewer, UUID id, String reason) {
        Provider provider = permitted(viewer, "providers.suspend", id);
        ProviderStatus before = provider.status();
        provider.suspend();
        moved(viewer, provider, before, "provider.suspended", reason.strip());
    }

    void reactivate(Viewer viewer, UUID id) {
        Provider provider = permitted(viewer, "providers.suspend", id);
        ProviderStatus before = provider.status();
        provider.reactivate();
        moved(viewer, provider, before, "provider.reactivated", null);
    }

    private void moved(
            Viewer viewer, Provider provider, ProviderStatus before, String action, @Nullable String reason) {
        ProviderRef ref = providers.saveAndFlush(provider).ref();
        jdbc.sql("insert into provider_transitions (provider_id, status, reason, actor_id, actor_name, at)"
                        + " values (:provider, :status, :reason, :actor, :name, :at)")
                .param("provider", ref.id())
                .param("status", provider.status().name())
                .param("reason", reason)
                .param("actor", viewer.user())
                .param("name", viewer.name())
                .param("at", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
        Map<String, Object> change = Map.of(
                "status", Map.of("from", before.name(), "to", provider.status().name()));
        events.publishEvent(
                new ProviderChanged(viewer.user(), ref.id(), action, ref.code(), Map.of("changes", change)));
    }

    private Provider permitted(Viewer viewer, String permission, UUID id) {
        Scope.Condition sight = Sight.of(viewer, permission);
        return jdbc.sql("select p.id from providers p where p.id = :id and " + sight.sql())
                .param("id", id)
                .params(sight.parameters())
                .query(UUID.class)
                .optional()
                .flatMap(providers::findById)
                .orElseThrow(() -> new NotFound("provider", id));
    }
}

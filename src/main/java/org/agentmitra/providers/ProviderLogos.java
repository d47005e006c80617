package org.agentmitra.providers;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which stored document is the logo of which insurer. */
@Component
@Transactional
public class ProviderLogos {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ProviderLogos(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * An insurer and its logo.
     *
     * @param logo id of the document; null without one
     */
    public record Logo(
            UUID provider,
            String code,
            String name,
            @Nullable UUID logo) {}

    /**
     * The insurer as a permission lets the viewer see it.
     *
     * @throws NotFound when it does not
     */
    @Transactional(readOnly = true)
    public Logo of(Viewer viewer, String permission, UUID provider) {
        Scope.Condition sight = Sight.of(viewer, permission);
        return jdbc.sql("select p.id, p.code, p.name, p.logo from providers p where p.id = :id and " + sight.sql())
                .param("id", provider)
                .params(sight.parameters())
                .query((row, number) -> new Logo(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("name"),
                        row.getObject("logo", UUID.class)))
                .optional()
                .orElseThrow(() -> new NotFound("provider", provider));
    }

    /**
     * Takes another logo, or none.
     *
     * @param document null for none
     * @return the document that was the logo
     * @throws NotFound when the viewer may not change the insurer
     */
    public Optional<UUID> replace(Viewer viewer, UUID provider, @Nullable UUID document) {
        Logo was = of(viewer, "providers.update", provider);
        jdbc.sql("update providers set logo = :document where id = :provider")
                .param("document", document)
                .param("provider", provider)
                .update();
        String action = document == null ? "provider.logo_removed" : "provider.logo_changed";
        events.publishEvent(new ProviderChanged(viewer.user(), provider, action, was.code(), Map.of()));
        return Optional.ofNullable(was.logo());
    }
}

package org.agentmitra.clearances;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.providers.ProviderRef;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which insurers ask for a second person's word. */
@Service
@Transactional
class ClearanceRules {
    private static final String UPDATE = "providers.update";

    private final JdbcClient jdbc;
    private final ProviderDirectory providers;
    private final ApplicationEventPublisher events;

    ClearanceRules(JdbcClient jdbc, ProviderDirectory providers, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.providers = providers;
        this.events = events;
    }

    /** The setting was changed. */
    record ClearanceRuleChanged(UUID actor, UUID provider, String action, Map<String, Object> details)
            implements Audited {
        @Override
        public String subjectType() {
            return "provider";
        }

        @Override
        public String subjectId() {
            return provider.toString();
        }
    }

    /** @throws NotFound when the viewer may not change the insurer */
    ProviderRef provider(Viewer viewer, UUID id) {
        return providers.seen(viewer, UPDATE, id);
    }

    boolean asked(UUID provider) {
        return jdbc.sql("select count(*) from clearance_rules where provider_id = ?")
                        .param(provider)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether any insurer of the presentation's agent asks for it. */
    boolean askedOf(UUID presentation) {
        return jdbc.sql("select count(*) from presentations p join tree_nodes n on n.agent_id = p.agent_id"
                                + " join clearance_rules r on r.provider_id = n.provider_id where p.id = ?")
                        .param(presentation)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @throws NotFound when the viewer may not change the insurer */
    void set(Viewer viewer, UUID id, boolean ask) {
        provider(viewer, id);
        if (ask == asked(id)) {
            return;
        }
        jdbc.sql(
                        ask
                                ? "insert into clearance_rules (provider_id) values (?)"
                                : "delete from clearance_rules where provider_id = ?")
                .param(id)
                .update();
        events.publishEvent(
                new ClearanceRuleChanged(viewer.user(), id, "provider.clearance_set", Map.of("asked", ask)));
    }
}

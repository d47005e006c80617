package org.agentmitra.providers;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** An insurer was registered, or its catalogue grew. */
record ProviderChanged(UUID actor, UUID provider, String action, String code) implements Audited {
    @Override
    public String subjectType() {
        return "provider";
    }

    @Override
    public String subjectId() {
        return provider.toString();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("code", code);
    }
}

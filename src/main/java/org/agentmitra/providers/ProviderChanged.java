package org.agentmitra.providers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/**
 * An insurer was registered or changed.
 *
 * @param more facts worth keeping beside the code
 */
record ProviderChanged(UUID actor, UUID provider, String action, String code, Map<String, Object> more)
        implements Audited {
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
        Map<String, Object> details = new LinkedHashMap<>(more);
        details.put("code", code);
        return details;
    }
}

package org.agentmitra.templates;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/**
 * A template was made, changed, published or retired.
 *
 * @param more facts worth keeping beside the name
 */
record TemplateChanged(UUID actor, UUID template, String action, String name, Map<String, Object> more)
        implements Audited {
    @Override
    public String subjectType() {
        return "template";
    }

    @Override
    public String subjectId() {
        return template.toString();
    }

    @Override
    public Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>(more);
        details.put("name", name);
        return details;
    }
}

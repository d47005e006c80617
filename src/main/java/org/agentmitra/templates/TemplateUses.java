package org.agentmitra.templates;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Who reads files by versions of templates says how often: what was used is never deleted. */
public interface TemplateUses {
    /** Uses by version; a version that nobody used has none. One query. */
    Map<UUID, Integer> of(Collection<UUID> versions);
}

package org.agentmitra.targets;

import java.time.LocalDate;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.providers.ProviderRef;

/**
 * What a target has to know about the import it serves.
 *
 * @param template key of the template, for example {@code lic-premium-due-list}
 * @param actor user who started the import
 * @param agent whose book the rows go into
 * @param asOf date of the facts in the file: the list's month for a due list, else the day of upload
 * @param today the provider's today
 */
public record ImportContext(
        UUID id, String template, UUID actor, ProviderRef provider, AgentRef agent, LocalDate asOf, LocalDate today) {}

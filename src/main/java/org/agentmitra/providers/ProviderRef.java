package org.agentmitra.providers;

import java.time.ZoneId;
import java.util.UUID;

/**
 * An insurer as other modules see it.
 *
 * @param currency ISO 4217 code of its premiums
 * @param zone decides the provider's "today"
 */
public record ProviderRef(UUID id, String code, String name, String currency, ZoneId zone) {}

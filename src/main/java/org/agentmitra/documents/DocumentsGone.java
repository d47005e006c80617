package org.agentmitra.documents;

import java.util.Set;
import java.util.UUID;

/**
 * Files were removed by the portal itself, as their time was over. Heard in the transaction that removes them, so that
 * whoever holds their ids can forget them.
 */
public record DocumentsGone(Set<UUID> documents) {}

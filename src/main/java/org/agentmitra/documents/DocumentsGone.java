package org.agentmitra.documents;

import java.util.Set;
import java.util.UUID;

/**
 * Files were removed by the portal itself: their time was over, or the scanner found something in them. Heard in the
 * transaction that removes them, so that whoever holds their ids can forget them.
 */
public record DocumentsGone(Set<UUID> documents) {}

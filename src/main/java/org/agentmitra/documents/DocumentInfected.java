package org.agentmitra.documents;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The scanner found something in a file that was in quarantine, and the file is gone. Heard in the transaction that removes
 * it, so that whoever holds its id can forget it, and who brought it is told.
 *
 * @param owner user who brought it; null for the system
 * @param kind what it was, as the store was told
 * @param fileName as it was brought
 */
public record DocumentInfected(UUID document, @Nullable UUID owner, String kind, String fileName) {}

package org.agentmitra.bulk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of many to whom something is to be done.
 *
 * @param was what the deed has to know of it, as a status before, at most 40 characters; null when nothing
 */
public record BulkSubject(UUID id, String name, @Nullable String was) {}

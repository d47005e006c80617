package org.agentmitra.customerparts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer whom the viewer may read, as parts of the customer's page know the record.
 *
 * @param agent in whose book the record is
 * @param path place of that agent in the tree, ends in a slash
 * @param user who sees the record as its holder, for what is kept by user; null while nobody does
 */
public record CustomerRef(
        UUID id, UUID agent, String path, @Nullable UUID user) {}

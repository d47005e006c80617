package org.agentmitra.matching;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Who the people of a list are.
 *
 * @param ids of their records, in the order of the list
 * @param found those of them who were in the book before
 */
public record Settled(List<UUID> ids, Set<UUID> found) {}

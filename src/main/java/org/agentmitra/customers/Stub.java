package org.agentmitra.customers;

import java.util.UUID;

/**
 * A record "to be completed", and the book it is in.
 *
 * @param nameKey by which names are compared
 */
public record Stub(UUID id, UUID agent, String name, String nameKey) {}

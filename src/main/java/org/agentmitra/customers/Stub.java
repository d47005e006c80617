package org.agentmitra.customers;

import java.util.UUID;

/**
 * A record that may be of the same person as another one, and the book it is in.
 *
 * @param nameKey by which names are compared
 * @param toComplete whether too little is known to choose between facts
 */
public record Stub(UUID id, UUID agent, String name, String nameKey, boolean toComplete) {}

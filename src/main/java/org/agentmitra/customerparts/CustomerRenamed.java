package org.agentmitra.customerparts;

import java.util.UUID;

/** A customer goes by another name from now on; published in the transaction of the change. */
public record CustomerRenamed(UUID customer, String name, UUID actor) {}

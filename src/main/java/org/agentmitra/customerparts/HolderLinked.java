package org.agentmitra.customerparts;

import java.util.UUID;

/**
 * An account was linked with a record in an agent's book: from now on its owner sees that record and the policies.
 *
 * @param by name of who linked them
 */
public record HolderLinked(UUID customer, UUID user, String by) {}

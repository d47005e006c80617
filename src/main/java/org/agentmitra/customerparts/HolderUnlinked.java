package org.agentmitra.customerparts;

import java.util.UUID;

/**
 * An account is no longer linked with a record in an agent's book: its owner sees neither that record nor the policies.
 *
 * @param by name of who ended it
 */
public record HolderUnlinked(UUID customer, UUID user, String by) {}

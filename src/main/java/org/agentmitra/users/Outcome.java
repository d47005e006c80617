package org.agentmitra.users;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one of many users; waits in the session for the page that shows it.
 *
 * @param refusal message key of why it was not done; null when it was
 */
record Outcome(UUID id, String name, @Nullable String refusal) implements Serializable {}

package org.agentmitra.oversight;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one of the chosen sessions; waits in the viewer's session for the page that shows it.
 *
 * @param device empty when not known
 * @param refusal message key of why it was not ended; null when it was
 */
record EndOutcome(
        UUID user, String name, String device, @Nullable String refusal) implements Serializable {}

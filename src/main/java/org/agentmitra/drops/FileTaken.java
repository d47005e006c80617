package org.agentmitra.drops;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file from a folder became an import that waits for its agent; published in the transaction that says so.
 *
 * @param user the agent's; null for one who has no account any more
 * @param insurer name of the insurer whose folder it was
 */
public record FileTaken(@Nullable UUID user, UUID importId, String fileName, String insurer) {}

package org.agentmitra.agents;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user's place in the agent trees today.
 *
 * @param agent the user's own record as an agent; null for staff
 * @param provider provider of the first appointment; null without any
 * @param prefixes paths of the nodes the user is appointed to
 */
public record Standing(@Nullable UUID agent, @Nullable UUID provider, List<String> prefixes) {}

package org.agentmitra.agents;

import java.util.UUID;

/**
 * An agent in the tree of one provider, as other modules see him.
 *
 * @param code agency code, upper case, without blanks
 * @param path materialised path of the agent's node, ends in a slash: {@code /1/4/17/}
 */
public record AgentRef(UUID id, String name, String code, UUID provider, String path) {}

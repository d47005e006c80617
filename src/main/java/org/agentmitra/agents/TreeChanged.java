package org.agentmitra.agents;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** A tree grew, or somebody was put into a place of it. */
record TreeChanged(UUID actor, String action, String subjectType, String subjectId, Map<String, Object> details)
        implements Audited {
    static TreeChanged grown(UUID actor, TreeNode node) {
        return new TreeChanged(
                actor,
                "tree.grown",
                "tree_node",
                node.id().toString(),
                Map.of("kind", node.kind().name(), "path", node.path()));
    }

    static TreeChanged admitted(UUID actor, AgentRef agent) {
        return new TreeChanged(actor, "agent.admitted", "agent", agent.id().toString(), Map.of("path", agent.path()));
    }

    static TreeChanged joined(UUID actor, UUID agent, UUID user) {
        return new TreeChanged(actor, "agent.joined", "agent", agent.toString(), Map.of("user", user.toString()));
    }

    static TreeChanged appointed(UUID actor, UUID user, TreeNode node) {
        return new TreeChanged(actor, "user.appointed", "user", user.toString(), Map.of("path", node.path()));
    }
}

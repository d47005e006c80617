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
        return admitted(actor, agent.id(), agent.path());
    }

    static TreeChanged admitted(UUID actor, UUID agent, String path) {
        return new TreeChanged(actor, "agent.admitted", "agent", agent.toString(), Map.of("path", path));
    }

    static TreeChanged joined(UUID actor, UUID agent, UUID user) {
        return new TreeChanged(actor, "agent.joined", "agent", agent.toString(), Map.of("user", user.toString()));
    }

    static TreeChanged appointed(UUID actor, UUID user, TreeNode node) {
        return appointed(actor, user, node.path());
    }

    static TreeChanged appointed(UUID actor, UUID user, String path) {
        return new TreeChanged(actor, "user.appointed", "user", user.toString(), Map.of("path", path));
    }

    static TreeChanged released(UUID actor, UUID user, String path) {
        return new TreeChanged(actor, "user.released", "user", user.toString(), Map.of("path", path));
    }

    static TreeChanged dismissed(UUID actor, UUID agent) {
        return new TreeChanged(actor, "agent.dismissed", "agent", agent.toString(), Map.of());
    }
}

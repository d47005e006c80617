package org.agentmitra.agents;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Refused;
import org.jspecify.annotations.Nullable;

/** A place in a provider's tree: a territory, or an agent below one. */
@Entity
@Table(name = "tree_nodes")
class TreeNode {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private UUID providerId;
    private @Nullable Long parentId;

    @Enumerated(EnumType.STRING)
    private NodeKind kind;

    private String name;
    private @Nullable String code;
    private @Nullable UUID agentId;
    private String path;

    protected TreeNode() {}

    private TreeNode(UUID provider, @Nullable TreeNode parent, NodeKind kind, String name, @Nullable String code) {
        this.providerId = provider;
        this.parentId = parent == null ? null : parent.id;
        this.kind = kind;
        this.name = name.strip();
        this.code = code;
        // The path contains the key, which the database has yet to give.
        this.path = Ids.next().toString();
    }

    static TreeNode root(UUID provider, String name) {
        return new TreeNode(provider, null, NodeKind.PROVIDER, name, null);
    }

    /** A territory below this place. */
    TreeNode grow(NodeKind kind, String name, @Nullable String code) {
        if (kind == NodeKind.AGENT || !kind.belongsBelow(this.kind)) {
            throw new Refused("kind", "agents.kind.misplaced");
        }
        return new TreeNode(providerId, this, kind, name, code);
    }

    /** The place of an agent below this one. */
    TreeNode admit(UUID agent, String name, AgencyCode code) {
        TreeNode node = new TreeNode(providerId, this, NodeKind.AGENT, name, code.value());
        node.agentId = agent;
        return node;
    }

    /** Completes the path once the key is known. */
    void settleBelow(String parentPath) {
        path = parentPath + id + "/";
    }

    Long id() {
        return id;
    }

    UUID provider() {
        return providerId;
    }

    /** Who stands here; null for a territory. */
    @Nullable
    UUID agent() {
        return agentId;
    }

    NodeKind kind() {
        return kind;
    }

    String path() {
        return path;
    }
}

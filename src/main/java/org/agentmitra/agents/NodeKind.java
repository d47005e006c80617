package org.agentmitra.agents;

/** Kinds of places in a provider's tree, from the top down. */
public enum NodeKind {
    /** The one root of a provider's tree. */
    PROVIDER,
    ZONE,
    DIVISION,
    BRANCH,
    AGENT;

    /** Levels may be left out but not turned round; only agents stand below their own kind. */
    boolean belongsBelow(NodeKind parent) {
        return this == AGENT || compareTo(parent) > 0;
    }
}

package org.agentmitra.shared;

/** How far a grant reaches; stored with each row of the permission table. */
public enum Reach {
    /** Records of the viewer as a policyholder. */
    OWN,
    /** Records at or below the viewer's places in the agent tree. */
    TREE,
    /** Every record. */
    ALL
}

package org.agentmitra.preferences;

/** Who sees something of a user; each includes those before it, and everybody sees all of their own. */
enum Audience {
    /** Those who may read every user. */
    ADMINISTRATORS,
    /** And those in whose part of the tree the user stands. */
    HIERARCHY,
    /** And everybody who stands in a tree of the same insurer. */
    AGENCY
}

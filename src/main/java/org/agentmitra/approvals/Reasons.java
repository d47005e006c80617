package org.agentmitra.approvals;

/** Why a start needs a second person. */
record Reasons(Figures figures, Limit limit) {
    boolean any() {
        return figures.weighty(limit);
    }

    /** Whether the file has more rows than one person may import. */
    public boolean tooMany() {
        return figures.tooMany(limit);
    }

    /** Whether nothing but an earlier refusal asks for one. */
    public boolean refusedBefore() {
        return !any();
    }
}

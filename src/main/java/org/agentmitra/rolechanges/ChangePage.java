package org.agentmitra.rolechanges;

import org.jspecify.annotations.Nullable;

/**
 * A change of a role with what it would do now.
 *
 * @param impact null where it is decided, or can no longer be applied
 * @param powerful whether a second person must agree
 */
record ChangePage(RoleChange change, @Nullable Impact impact, boolean powerful, May may) {
    /** What the viewer may do about it. */
    record May(boolean confirm, boolean decide, boolean withdraw) {}

    /** Whether the role changed since this was written down. */
    public boolean stale() {
        return change.open() && impact == null;
    }
}

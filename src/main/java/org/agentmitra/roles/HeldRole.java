package org.agentmitra.roles;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A role somebody holds or held until it expired.
 *
 * @param until null for no end
 */
record HeldRole(String name, OffsetDateTime since, @Nullable OffsetDateTime until) {
    boolean overAt(OffsetDateTime now) {
        return until != null && !until.isAfter(now);
    }
}

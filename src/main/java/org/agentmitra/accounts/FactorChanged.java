package org.agentmitra.accounts;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something became of somebody's second factor; its owner is to be told.
 *
 * @param actor its owner or, for a reset, the administrator; null for somebody who came with a link
 * @param factor a short word for its kind, such as {@code app}
 */
public record FactorChanged(@Nullable UUID actor, UUID user, Change change, String factor) implements AboutAccount {

    /** What became of it. */
    public enum Change {
        ADDED,
        REMOVED,
        /** An administrator took it away from who lost it. */
        RESET,
        RECOVERY_RENEWED,
        /** A recovery code stood in for it. */
        RECOVERY_USED
    }

    /** What its owner did. */
    public static FactorChanged byOwner(UUID user, Change change, String factor) {
        return new FactorChanged(user, user, change, factor);
    }

    @Override
    public String action() {
        return "factor." + change.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("factor", factor);
    }
}

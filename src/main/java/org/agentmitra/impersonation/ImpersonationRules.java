package org.agentmitra.impersonation;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.shared.Reach;
import org.jspecify.annotations.Nullable;

/** Who may act in whose place. */
final class ImpersonationRules {
    static final String ACT = "users.impersonate";
    static final String WRITE = "users.impersonate_write";

    private ImpersonationRules() {}

    /**
     * Somebody with what the roles grant.
     *
     * @param rank of the highest role held
     */
    record Party(UUID id, int rank, Map<String, Reach> grants) {
        boolean holds(String permission, Reach wanted) {
            Reach held = grants.get(permission);
            return held != null && held.compareTo(wanted) >= 0;
        }
    }

    /**
     * Why one may not act in the other's place, as a message key; null when one may. Nobody comes by what is powerful in
     * this way, or takes the place of an equal or of another who may do the same.
     *
     * @param powerful permissions that a second person must agree to
     */
    static @Nullable String refusal(Party actor, Party user, Set<String> powerful) {
        if (actor.id().equals(user.id())) {
            return "impersonation.self";
        }
        if (!actor.grants().containsKey(ACT)) {
            return "impersonation.barred";
        }
        if (user.rank() >= actor.rank() || user.grants().containsKey(ACT)) {
            return "impersonation.equal";
        }
        boolean beyond = user.grants().entrySet().stream()
                .filter(grant -> powerful.contains(grant.getKey()))
                .anyMatch(grant -> !actor.holds(grant.getKey(), grant.getValue()));
        return beyond ? "impersonation.powerful" : null;
    }

    /** Whether one may also change things in the other's place: only where one could do so in one's own. */
    static boolean mayWrite(Party actor, Party user) {
        Reach reach = actor.grants().get(ACT);
        return reach != null
                && actor.holds(WRITE, reach)
                && user.grants().entrySet().stream().allMatch(grant -> actor.holds(grant.getKey(), grant.getValue()));
    }
}

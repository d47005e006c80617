package org.agentmitra.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.agentmitra.sessions.Proofs;
import org.agentmitra.shared.Viewer;
import org.agentmitra.uses.PermissionUses;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Lets a request pass when the viewer holds the permission now, and the conditions are met.
 *
 * @param permissions one of which is asked for; none asks only for somebody who may act
 * @param personal whether the page is the viewer's alone: nobody opens it in the viewer's place
 */
record May(
        Viewers viewers,
        Proofs proofs,
        PermissionUses uses,
        List<String> permissions,
        boolean personal,
        Set<Condition> conditions)
        implements AuthorizationManager<RequestAuthorizationContext> {

    /** A page without a permission is one's own: password, factors, sessions, inbox. */
    static May hold(Viewers viewers, Proofs proofs, PermissionUses uses, List<String> permissions) {
        return new May(viewers, proofs, uses, permissions, permissions.isEmpty(), Set.of(Condition.FACTOR));
    }

    /** The same, after a fresh proof only. */
    May fresh() {
        Set<Condition> more = EnumSet.of(Condition.PROOF);
        more.addAll(conditions);
        return new May(viewers, proofs, uses, permissions, personal, more);
    }

    /** The same, also for who lacks a second factor that a role asks for. */
    May unarmed() {
        Set<Condition> less = EnumSet.complementOf(EnumSet.of(Condition.FACTOR));
        less.retainAll(conditions);
        return new May(viewers, proofs, uses, permissions, personal, less);
    }

    /** The same, but for nobody who acts in the viewer's place. */
    May byOneself() {
        return new May(viewers, proofs, uses, permissions, true, conditions);
    }

    /** The same, also for whoever acts in the viewer's place. */
    May inAnothersPlace() {
        return new May(viewers, proofs, uses, permissions, false, conditions);
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        Authentication who = authentication.get();
        HttpServletRequest request = context.getRequest();
        boolean granted = who != null
                && !(personal && Acting.of(request) != null)
                && viewers.of(request, who).filter(this::allows).isPresent();
        if (!granted) {
            return new AuthorizationDecision(false);
        }
        if (conditions.contains(Condition.FACTOR) && viewers.lacksFactor(request)) {
            return Condition.FACTOR;
        }
        return conditions.contains(Condition.PROOF) && !proofs.fresh(request)
                ? Condition.PROOF
                : new AuthorizationDecision(true);
    }

    private boolean allows(Viewer viewer) {
        if (permissions.isEmpty()) {
            return true;
        }
        Optional<String> held = permissions.stream().filter(viewer::may).findFirst();
        held.ifPresent(permission -> uses.used(viewer, permission));
        return held.isPresent();
    }
}

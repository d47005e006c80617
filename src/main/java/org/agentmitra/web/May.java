package org.agentmitra.web;

import java.util.function.Supplier;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Lets a request pass when the viewer holds the permission now; null asks only for somebody who may act.
 *
 * @param personal whether the page is the viewer's alone: nobody opens it in the viewer's place
 */
record May(Viewers viewers, @Nullable String permission, boolean personal)
        implements AuthorizationManager<RequestAuthorizationContext> {
    /** A page without a permission is one's own: password, factors, sessions, inbox. */
    May(Viewers viewers, @Nullable String permission) {
        this(viewers, permission, permission == null);
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        Authentication who = authentication.get();
        boolean granted = who != null
                && !(personal && Acting.of(context.getRequest()) != null)
                && viewers.of(context.getRequest(), who).filter(this::allows).isPresent();
        return new AuthorizationDecision(granted);
    }

    private boolean allows(Viewer viewer) {
        return permission == null || viewer.may(permission);
    }
}

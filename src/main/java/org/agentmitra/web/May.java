package org.agentmitra.web;

import java.util.function.Supplier;
import org.agentmitra.shared.Viewer;
import org.agentmitra.uses.PermissionUses;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets a request pass when the viewer holds the permission now; null asks only for somebody who may act. */
record May(Viewers viewers, PermissionUses uses, @Nullable String permission)
        implements AuthorizationManager<RequestAuthorizationContext> {
    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        Authentication who = authentication.get();
        boolean granted = who != null
                && viewers.of(context.getRequest(), who).filter(this::allows).isPresent();
        return new AuthorizationDecision(granted);
    }

    private boolean allows(Viewer viewer) {
        if (permission == null) {
            return true;
        }
        boolean may = viewer.may(permission);
        if (may) {
            uses.used(viewer, permission);
        }
        return may;
    }
}

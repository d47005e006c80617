package org.agentmitra.audit;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an audit record means to those who watch over the portal; most records mean nothing to them. */
public enum SecurityKind {
    SIGNED_IN(Set.of("signin.succeeded"), "status-ok"),
    FAILED(Set.of("signin.failed", "setup.refused"), "status-warn"),
    LOCKED(Set.of("signin.locked"), "status-danger"),
    DENIED(Set.of("access.refused", "access.missing"), "status-danger"),
    /** Asked more often than is answered. */
    THROTTLED(Set.of("password.link_refused", "signin.code_refused"), "status-warn"),
    /** A code to sign in was asked for, in vain or not. */
    CODE(Set.of("signin.code_sent", "signin.code_in_vain"), "status-info"),
    PASSKEY(
            Set.of("passkey.registered", "passkey.renamed", "passkey.used", "passkey.removed", "passkey.refused"),
            "status-info"),
    RESET(Set.of("password.link_sent", "account.password_replaced"), "status-info"),
    EXPORTED(Set.of(), "status-info"),
    /** A support person acts as somebody else. */
    IMPERSONATED(Set.of("impersonation.started", "impersonation.refused", "impersonation.ended"), "status-warn");

    private final Set<String> actions;
    private final String style;

    SecurityKind(Set<String> actions, String style) {
        this.actions = actions;
        this.style = style;
    }

    /** Style class of its badge. */
    public String style() {
        return style;
    }

    /** Every action that ends in {@code .exported} or {@code .throttled} counts, whoever publishes it. */
    public static @Nullable SecurityKind of(String action) {
        for (SecurityKind kind : values()) {
            if (kind.actions.contains(action)) {
                return kind;
            }
        }
        return action.endsWith(".exported") ? EXPORTED : action.endsWith(".throttled") ? THROTTLED : null;
    }
}

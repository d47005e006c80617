package org.agentmitra.impersonation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.agentmitra.audit.Audited;
import org.jspecify.annotations.Nullable;

/**
 * Somebody began to act in another's place, looked at a page there, or was refused a change. Of the latter two the actor is
 * the one whose place it is; the audit itself adds who it really was.
 */
record ImpersonationEvent(
        UUID actor,
        String action,
        String subjectType,
        @Nullable String subjectId,
        Map<String, Object> details) implements Audited {
    private static final Pattern ID = Pattern.compile("/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:/|$)");

    /** The reason stays with the record: it is typed, and may name somebody. */
    static ImpersonationEvent started(Impersonation one) {
        return new ImpersonationEvent(
                one.actor(),
                "impersonation.started",
                "account",
                one.user().toString(),
                Map.of("writes", one.writes(), "until", one.ends().toInstant().toString()));
    }

    /** Keeps the first part of the path and the id in it: what was typed into the address may name a person. */
    static ImpersonationEvent page(String action, UUID user, HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        int end = path.indexOf('/', 1);
        Matcher id = ID.matcher(path);
        return new ImpersonationEvent(
                user,
                action,
                "page",
                id.find() ? id.group(1) : null,
                Map.of("method", request.getMethod(), "area", end < 0 ? path : path.substring(0, end)));
    }
}

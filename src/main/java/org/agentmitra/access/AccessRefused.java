package org.agentmitra.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;
import org.agentmitra.requests.StaticFiles;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is signed in asked for a page without the permission, or for a record that is not there for them. Published
 * after whatever transaction was refused has ended. In another's place the audit adds who it really was, and the alerts
 * count it for them alone.
 */
public record AccessRefused(UUID actor, String action, Map<String, Object> details) implements Audited {

    /** Keeps the first part of the path only: the rest may name a person's record. */
    static AccessRefused by(Viewer viewer, HttpServletRequest request) {
        return of("access.refused", viewer, request);
    }

    /** A record that does not exist, or that the viewer may not know of: a guessed address looks so. */
    public static AccessRefused missing(Viewer viewer, HttpServletRequest request) {
        return of("access.missing", viewer, request);
    }

    private static AccessRefused of(String action, Viewer viewer, HttpServletRequest request) {
        String path = StaticFiles.path(request);
        int end = path.indexOf('/', 1);
        return new AccessRefused(
                viewer.user(),
                action,
                Map.of("method", request.getMethod(), "area", end < 0 ? path : path.substring(0, end)));
    }

    @Override
    public String subjectType() {
        return "page";
    }

    @Override
    public @Nullable String subjectId() {
        return null;
    }
}

package org.agentmitra.roles;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.agentmitra.grants.Role;
import org.agentmitra.grants.Roles;
import org.agentmitra.rolechanges.RoleAuthority;
import org.agentmitra.sessions.SessionLimits;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many sessions the holders of a role may have at once. It grants nothing, so it asks for no second person, and
 * administrators set it for their own role too.
 */
@Service
@Transactional
class SessionLimitDesk {
    private final Roles roles;
    private final RoleAuthority authority;
    private final SessionLimits limits;
    private final ApplicationEventPublisher events;

    SessionLimitDesk(Roles roles, RoleAuthority authority, SessionLimits limits, ApplicationEventPublisher events) {
        this.roles = roles;
        this.authority = authority;
        this.limits = limits;
        this.events = events;
    }

    /** @param touches whether the viewer may change what the role grants */
    static boolean mayLimit(Viewer viewer, boolean touches) {
        return touches || viewer.role().equals(Roles.HIGHEST) && RoleAuthority.updates(viewer);
    }

    @Transactional(readOnly = true)
    SessionLimitForm form(String role) {
        return SessionLimitForm.of(limits.ofRole(role));
    }

    /**
     * Sets the limit; it counts from each holder's next sign-in on.
     *
     * @param limit null for any number
     * @throws NotFound when there is no such role
     * @throws AccessDeniedException when the viewer may not change the role
     */
    void change(Viewer viewer, String name, @Nullable Integer limit) {
        Map<String, Role> all = roles.all();
        Role role = all.get(name);
        if (role == null) {
            throw new NotFound("role", name);
        }
        if (!mayLimit(viewer, authority.touches(viewer, all, role))) {
            throw new AccessDeniedException("Role " + name);
        }
        Integer before = limits.ofRole(name);
        if (Objects.equals(before, limit)) {
            return;
        }
        limits.set(name, limit);
        Map<String, Object> step = new HashMap<>();
        step.put("from", before);
        step.put("to", limit);
        events.publishEvent(new SessionsLimited(viewer.user(), name, Map.of("changes", Map.of("sessions", step))));
    }
}

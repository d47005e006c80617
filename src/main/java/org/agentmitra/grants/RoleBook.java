package org.agentmitra.grants;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which role. A grant or a revocation counts from the user's next request on. */
@Component
@Transactional
public class RoleBook {
    private final Authority authority;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RoleBook(Authority authority, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.authority = authority;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Names of the roles the viewer may give to others, the highest first. */
    @Transactional(readOnly = true)
    public List<String> grantable(Viewer viewer) {
        return authority.grantable(viewer);
    }

    /**
     * Gives the user a role; one that had expired is given anew.
     *
     * @param from when it begins to count; null, or a moment that has passed, for at once
     * @param until when it ends again; null for no end
     * @throws Refused when the role or the user holds more than the viewer, the user holds it already or will, or it would be over
     */
    public void grant(
            Viewer viewer, UUID user, String role, @Nullable OffsetDateTime from, @Nullable OffsetDateTime until) {
        authority.mayChange(viewer, user);
        authority.mayGive(viewer, role);
        OffsetDateTime now = now();
        if (until != null && !until.isAfter(now)) {
            throw new Refused("until", "users.until.past");
        }
        OffsetDateTime starts = from != null && from.isAfter(now) ? from : null;
        if (starts != null && until != null && !until.isAfter(starts)) {
            throw new Refused("until", "users.until.before");
        }
        jdbc.sql("delete from user_roles where user_id = ? and role = ? and expires_at <= ?")
                .params(user, role, now)
                .update();
        if (holds(user, role)) {
            throw new Refused("role", planned(user, role, now) ? "users.role.planned" : "users.role.held");
        }
        add(viewer.user(), user, role, starts, until);
        Map<String, Object> details = new HashMap<>(Map.of("role", role));
        if (starts != null) {
            details.put("begins", starts.toString());
        }
        if (until != null) {
            details.put("until", until.toString());
        }
        events.publishEvent(new HoldingChanged(viewer.user(), "account.role_granted", user, details));
        events.publishEvent(new RoleMoved(user, viewer.name(), role, starts == null ? now : starts, until));
    }

    /**
     * Takes a role away.
     *
     * @throws Refused when the user holds more than the viewer, does not hold the role, or is the last administrator
     */
    public void revoke(Viewer viewer, UUID user, String role) {
        authority.mayChange(viewer, user);
        if (!holds(user, role)) {
            throw new Refused("role", "users.role.not-held");
        }
        if (role.equals(Roles.HIGHEST)) {
            authority.leaveAnAdministrator(user);
        }
        jdbc.sql("delete from user_roles where user_id = ? and role = ?")
                .params(user, role)
                .update();
        events.publishEvent(new HoldingChanged(viewer.user(), "account.role_revoked", user, Map.of("role", role)));
        events.publishEvent(new RoleMoved(user, viewer.name(), role, null, null));
    }

    /**
     * Gives a new account its first role, in the caller's transaction. Whether the role may be given is the caller's to find
     * out, before, and the audit record is the caller's.
     *
     * @param actor who opens the account
     * @param from when it begins to count; null for at once
     * @param until when it ends again; null for no end
     */
    public void add(UUID actor, UUID user, String role, @Nullable OffsetDateTime from, @Nullable OffsetDateTime until) {
        jdbc.sql("insert into user_roles (user_id, role, granted_by, granted_at, starts_at, expires_at)"
                        + " values (:user, :role, :actor, :at, :from, :until)")
                .param("user", user)
                .param("role", role)
                .param("actor", actor)
                .param("at", now())
                .param("from", from)
                .param("until", until)
                .update();
    }

    private boolean holds(UUID user, String role) {
        return jdbc.sql("select count(*) from user_roles where user_id = ? and role = ?")
                        .params(user, role)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private boolean planned(UUID user, String role, OffsetDateTime now) {
        return jdbc.sql("select count(*) from user_roles where user_id = ? and role = ? and starts_at > ?")
                        .params(user, role, now)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}

package org.agentmitra.shared;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is looking: the first parameter of every service that reads or writes records.
 *
 * @param role the role's name, for example {@code senior_agent}
 * @param grants permission ({@code resource.action}) to the reach it is granted with
 * @param provider the provider whose staff or agent the viewer is; null for others
 * @param agent the viewer's own record as an agent; null for others
 * @param prefixes places in the agent tree, as materialised paths that end in a slash
 * @param customers the viewer's records as a policyholder
 * @param zone times are shown in it
 * @param office zone that decides what "today" is, wherever the viewer may be
 */
public record Viewer(
        UUID user,
        String name,
        String role,
        Map<String, Reach> grants,
        @Nullable UUID provider,
        @Nullable UUID agent,
        List<String> prefixes,
        Set<UUID> customers,
        ZoneId zone,
        ZoneId office) {

    /** One who chose no time zone. */
    public Viewer(
            UUID user,
            String name,
            String role,
            Map<String, Reach> grants,
            @Nullable UUID provider,
            @Nullable UUID agent,
            List<String> prefixes,
            Set<UUID> customers,
            ZoneId zone) {
        this(user, name, role, grants, provider, agent, prefixes, customers, zone, zone);
    }

    public boolean may(String permission) {
        return grants.containsKey(permission);
    }

    /** Whether the viewer may do all of it, and as far. */
    public boolean holds(Map<String, Reach> wanted) {
        return wanted.entrySet().stream().allMatch(grant -> {
            Reach held = grants.get(grant.getKey());
            return held != null && held.compareTo(grant.getValue()) >= 0;
        });
    }

    /** What the permission lets the viewer see; nothing when it is not granted. */
    public Scope scope(String permission) {
        Reach reach = grants.get(permission);
        if (reach == null) {
            return new Scope.Nothing();
        }
        return switch (reach) {
            case ALL -> new Scope.Everything();
            case TREE -> new Scope.Paths(prefixes);
            case OWN -> new Scope.Owned(customers);
        };
    }

    public LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(office));
    }
}

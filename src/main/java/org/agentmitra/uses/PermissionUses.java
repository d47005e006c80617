package org.agentmitra.uses;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.agentmitra.shared.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Takes down who uses which permission. A use costs a look into a map; what has gathered is written once a minute, by the
 * first use after it, past the request. A node that ends loses a minute of uses.
 */
@Component
public class PermissionUses {
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(PermissionUses.class);

    private final UseStore store;
    private final Clock clock;
    private final Map<String, Set<UUID>> gathered = new ConcurrentHashMap<>();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Instant> due;

    PermissionUses(UseStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.due = new AtomicReference<>(clock.instant().plus(EVERY));
    }

    /** The permission is asked for by a page, so that its uses are seen. */
    public void asks(String permission) {
        asked.add(permission);
    }

    boolean isAsked(String permission) {
        return asked.contains(permission);
    }

    /** The viewer was let do what the permission is for. */
    public void used(Viewer viewer, String permission) {
        gathered.computeIfAbsent(permission, none -> ConcurrentHashMap.newKeySet())
                .add(viewer.user());
        Instant now = clock.instant();
        Instant next = due.get();
        if (!now.isBefore(next) && due.compareAndSet(next, now.plus(EVERY))) {
            Thread.ofVirtual().name("permission-uses").start(this::write);
        }
    }

    /** Writes what has gathered. A use in the very moment may be missed: the next one counts. */
    void write() {
        for (String permission : Set.copyOf(gathered.keySet())) {
            Set<UUID> users = gathered.remove(permission);
            if (users != null) {
                write(permission, Set.copyOf(users));
            }
        }
    }

    private void write(String permission, Set<UUID> users) {
        try {
            store.used(permission, users);
        } catch (DataAccessException away) {
            LOG.warn("Uses of {} were not written: {}", permission, away.getMessage());
        }
    }
}

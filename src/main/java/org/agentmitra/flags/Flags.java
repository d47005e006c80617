package org.agentmitra.flags;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What is switched on for a viewer, for other modules. The first of these that says something decides:
 *
 * <ol>
 *   <li>the override for the user,
 *   <li>the override for the role that names the user, which is the highest one held; inherited roles do not count,
 *   <li>the override for the insurer the user stands with,
 *   <li>the schedule: off before it begins and after it ended; within it the next rule decides, and without one it is on,
 *   <li>the roll-out: on for as many of a hundred users, always the same ones, off for the others,
 *   <li>the default.
 * </ol>
 *
 * An archived flag has its default for everybody. Asking costs no query but one every few seconds on each node, see {@link
 * Snapshots}.
 */
@Component
public class Flags {
    private static final FlagRule.Who STRANGER = new FlagRule.Who(new UUID(0, 0), "guest", null);

    private final Snapshots snapshots;
    private final ObjectProvider<FlagObeyer> obeyers;
    private final Clock clock;
    /** Beans do not change; they are asked once, when all are there. */
    private volatile @Nullable Map<String, Set<String>> obeyed;

    Flags(Snapshots snapshots, ObjectProvider<FlagObeyer> obeyers, Clock clock) {
        this.snapshots = snapshots;
        this.obeyers = obeyers;
        this.clock = clock;
    }

    /**
     * Whether the flag is on for the viewer. A flag that the database does not know is off.
     *
     * @throws IllegalArgumentException when no {@link FlagObeyer} names the flag
     */
    public boolean isOn(String key, Viewer viewer) {
        return isOn(key, FlagRule.Who.of(viewer));
    }

    private boolean isOn(String key, FlagRule.Who who) {
        if (!isObeyed(key)) {
            throw new IllegalArgumentException("Nothing says that it obeys " + key);
        }
        FlagRule rule = snapshots.rules().get(key);
        return rule != null && rule.of(who, clock.instant()).on();
    }

    /** Whether the flag is on for those who are not signed in: as for one guest. */
    public boolean isOnForStrangers(String key) {
        return isOn(key, STRANGER);
    }

    /** The rules of all flags as they count now, by key. */
    Collection<FlagRule> rules() {
        return new TreeMap<>(snapshots.rules()).values();
    }

    boolean isObeyed(String key) {
        return obeyed().containsKey(key);
    }

    /** Message keys of what each obeyed flag switches. */
    Map<String, Set<String>> obeyed() {
        Map<String, Set<String>> known = obeyed;
        if (known == null) {
            known = new TreeMap<>();
            for (FlagObeyer obeyer : obeyers) {
                for (Map.Entry<String, String> one : obeyer.obeyed().entrySet()) {
                    known.computeIfAbsent(one.getKey(), none -> new TreeSet<>()).add(one.getValue());
                }
            }
            obeyed = known;
        }
        return known;
    }
}

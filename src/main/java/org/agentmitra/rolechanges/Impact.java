package org.agentmitra.rolechanges;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agentmitra.grants.Role;
import org.agentmitra.grants.Roles;
import org.agentmitra.shared.Reach;
import org.jspecify.annotations.Nullable;

/**
 * What a change of roles does to users, counted exactly: a user who keeps a permission by another role loses nothing.
 *
 * @param users whom anything changes for
 * @param asked of whom a second factor is asked from then on
 * @param freed of whom it is asked no longer
 * @param lines losses first
 */
record Impact(int users, int asked, int freed, List<Line> lines) {
    enum Effect {
        LOSE,
        NARROW,
        GAIN,
        WIDEN
    }

    /** So many users lose a permission, gain it, or hold it with another reach. */
    record Line(String permission, Effect effect, int users) {}

    private record Kind(String permission, Effect effect) {}

    /** @param held each set of roles that somebody holds together, with how many users do */
    static Impact of(Map<String, Role> before, Map<String, Role> after, Map<Set<String>, Integer> held) {
        int touched = 0;
        int asked = 0;
        int freed = 0;
        Map<Kind, Integer> counts = new HashMap<>();
        for (Map.Entry<Set<String>, Integer> one : held.entrySet()) {
            List<Differences.Granted> changes =
                    Differences.grants(together(before, one.getKey()), together(after, one.getKey()));
            boolean was = factor(before, one.getKey());
            boolean now = factor(after, one.getKey());
            asked += now && !was ? one.getValue() : 0;
            freed += was && !now ? one.getValue() : 0;
            touched += changes.isEmpty() && was == now ? 0 : one.getValue();
            changes.forEach(change -> counts.merge(
                    new Kind(change.permission(), effect(change.was(), change.now())), one.getValue(), Integer::sum));
        }
        List<Line> lines = new ArrayList<>();
        counts.forEach((kind, users) -> lines.add(new Line(kind.permission, kind.effect, users)));
        lines.sort(Comparator.comparing(Line::effect).thenComparing(Line::permission));
        return new Impact(touched, asked, freed, lines);
    }

    private static boolean factor(Map<String, Role> roles, Collection<String> names) {
        return names.stream().anyMatch(name -> Roles.secondFactor(roles, name));
    }

    private static Map<String, Reach> together(Map<String, Role> roles, Collection<String> names) {
        Map<String, Reach> grants = new HashMap<>();
        for (String name : names) {
            Role role = roles.get(name);
            if (role != null) {
                role.grants()
                        .forEach((permission, reach) -> grants.merge(
                                permission, reach, (one, other) -> one.compareTo(other) >= 0 ? one : other));
            }
        }
        return grants;
    }

    private static Effect effect(@Nullable Reach was, @Nullable Reach now) {
        if (was == null) {
            return Effect.GAIN;
        }
        if (now == null) {
            return Effect.LOSE;
        }
        return now.compareTo(was) > 0 ? Effect.WIDEN : Effect.NARROW;
    }
}

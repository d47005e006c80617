package org.agentmitra.directory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;

/**
 * Which users a viewer sees: all of them, or those who stand at or below the viewer's own places. To change the latter
 * they must stand nowhere else, since an account is one whatever the insurer.
 */
public final class Sight {
    private static final String PLACES = "appointments t where ";
    private static final String NOT_OVER = "(t.ends_on is null or t.ends_on > :sightDay) and ";
    private static final String NO_OWNER = "cast(null as uuid)";

    private Sight() {}

    /** Empty when all are seen. */
    static Optional<Narrowing> narrowing(Viewer viewer, String permission, LocalDate today) {
        Scope scope = viewer.scope(permission);
        return scope instanceof Scope.Everything ? Optional.empty() : Optional.of(within(scope, today));
    }

    /** The users who are seen, as a condition on the table's alias {@code u}. */
    public static Scope.Condition of(Viewer viewer, String permission, LocalDate today) {
        return of(viewer, permission, today, "u.id");
    }

    /**
     * Whose records are seen, as a condition to look at each.
     *
     * @param user column that holds a user's id
     */
    static Scope.Condition of(Viewer viewer, String permission, LocalDate today, String user) {
        Scope scope = viewer.scope(permission);
        if (scope instanceof Scope.Everything) {
            return new Scope.Condition("true", Map.of());
        }
        Scope.Condition place = scope.condition("t.path", NO_OWNER);
        return new Scope.Condition(exists(place.sql(), user), today(place.parameters(), today));
    }

    /** The users who may be changed, as a condition on the table's alias {@code u}. */
    public static Scope.Condition alone(Viewer viewer, String permission, LocalDate today) {
        Scope.Condition seen = of(viewer, permission, today);
        Scope scope = viewer.scope(permission);
        if (scope instanceof Scope.Everything) {
            return seen;
        }
        String inside = scope.condition("t.path", NO_OWNER).sql();
        return new Scope.Condition(seen.sql() + " and not " + exists("not " + inside, "u.id"), seen.parameters());
    }

    /** Users who stand, today or later, by an appointment {@code t} of which the condition is true. */
    static Narrowing standing(String place, Map<String, Object> parameters, LocalDate today) {
        return new Narrowing(
                "select t.user_id from " + PLACES + NOT_OVER + place, exists(place, "u.id"), today(parameters, today));
    }

    private static String exists(String place, String user) {
        return "exists (select 1 from " + PLACES + NOT_OVER + "t.user_id = " + user + " and " + place + ")";
    }

    private static Map<String, Object> today(Map<String, Object> parameters, LocalDate today) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("sightDay", today);
        return all;
    }

    private static Narrowing within(Scope scope, LocalDate today) {
        // An account belongs to no customer: a reach of own records sees no user.
        Scope.Condition place = scope.condition("t.path", NO_OWNER);
        return standing(place.sql(), place.parameters(), today);
    }
}

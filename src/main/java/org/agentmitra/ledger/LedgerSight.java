package org.agentmitra.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;

/**
 * Which records a viewer sees, as conditions on the table's alias {@code a} of which one must hold. Who sees a part of the
 * tree sees what was done by and to the accounts that stand there and nowhere else, since an account is one whatever the
 * insurer, and what was done to the own insurer.
 */
final class LedgerSight {
    static final String PERMISSION = "audit.read";

    private static final String NOT_OVER = "(t.ends_on is null or t.ends_on > :sightDay)";
    private static final String STANDING = NOT_OVER + " and ";
    private static final String ACCOUNT = "a.subject_type in ('account', 'user')";
    /** The same so that no index is asked: the latest records are looked at. */
    private static final String LOOKED_AT_ACCOUNT = "concat(a.subject_type, '') in ('account', 'user')";
    /** A subject's key need not be one of a user. */
    private static final String SUBJECT =
            "case when a.subject_id like '________-____-____-____-____________' then cast(a.subject_id as uuid) end";

    private LedgerSight() {}

    /** To look at a record, or at few. Empty when none is seen. */
    static List<Way> of(Viewer viewer, LocalDate today) {
        return of(viewer, today, false);
    }

    /**
     * Empty when none is seen.
     *
     * @param few whether so few stand in sight that one begins with them; else with the latest records
     */
    static List<Way> of(Viewer viewer, LocalDate today, boolean few) {
        return switch (viewer.scope(PERMISSION)) {
            case Scope.Everything() -> List.of(new Way("true", Map.of(), List.of()));
            case Scope.Paths paths -> within(viewer, paths, today, few);
            case Scope.Owned owned -> own(viewer.user());
            case Scope.Nothing() -> List.of();
        };
    }

    /** Those who stand in sight, as a condition on the appointments {@code t}; of whoever sees a part of the tree. */
    static Optional<Scope.Condition> standing(Viewer viewer, LocalDate today) {
        if (!(viewer.scope(PERMISSION) instanceof Scope.Paths paths)) {
            return Optional.empty();
        }
        Scope.Condition place = place(paths);
        Map<String, Object> parameters = new HashMap<>(place.parameters());
        parameters.put("sightDay", today);
        return Optional.of(new Scope.Condition(STANDING + place.sql(), parameters));
    }

    /** What the user did, in others' place too, and what was done to the user's account. */
    static List<Way> own(UUID user) {
        return List.of(
                new Way("a.actor_id = :ownUser", Map.of("ownUser", user), List.of("actor_id")),
                new Way("a.impersonator_id = :ownUser", Map.of("ownUser", user), List.of("impersonator_id")),
                subject("account", user),
                subject("user", user));
    }

    private static Way subject(String type, UUID id) {
        return new Way(
                "a.subject_type = '" + type + "' and a.subject_id = :" + type + "Subject",
                Map.of(type + "Subject", id.toString()),
                List.of("subject_type", "subject_id"));
    }

    private static List<Way> within(Viewer viewer, Scope.Paths paths, LocalDate today, boolean few) {
        if (paths.prefixes().isEmpty()) {
            return List.of();
        }
        Scope.Condition place = place(paths);
        Map<String, Object> parameters = new HashMap<>(place.parameters());
        parameters.put("sightDay", today);
        List<Way> seen = new ArrayList<>();
        if (few) {
            String users = " from appointments t where " + STANDING + place.sql() + " and " + nowhereElse(place) + ")";
            seen.add(new Way("a.actor_id in (select t.user_id" + users, parameters, List.of()));
            seen.add(new Way(
                    ACCOUNT + " and a.subject_id in (select cast(t.user_id as varchar)" + users,
                    parameters,
                    List.of()));
        } else {
            seen.add(new Way(stands("a.actor_id", place), parameters, List.of(), true));
            seen.add(new Way(LOOKED_AT_ACCOUNT + " and " + stands(SUBJECT, place), parameters, List.of(), true));
        }
        if (viewer.provider() != null) {
            seen.add(subject("provider", viewer.provider()));
        }
        return seen;
    }

    private static Scope.Condition place(Scope.Paths paths) {
        return paths.condition("t.path", "cast(null as uuid)");
    }

    /** Asked of each record by itself: as a join, PostgreSQL would read all appointments for one page. */
    private static String stands(String user, Scope.Condition place) {
        return "(select min(case when " + place.sql() + " then 1 else 0 end) from appointments t where t.user_id = "
                + user + " and " + NOT_OVER + ") = 1";
    }

    private static String nowhereElse(Scope.Condition place) {
        String elsewhere = (STANDING + "not " + place.sql()).replace("t.", "o.");
        return "not exists (select 1 from appointments o where o.user_id = t.user_id and " + elsewhere + ")";
    }
}

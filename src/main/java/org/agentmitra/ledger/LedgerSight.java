package org.agentmitra.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private LedgerSight() {}

    /** Empty when none is seen. */
    static List<Way> of(Viewer viewer, LocalDate today) {
        return switch (viewer.scope(PERMISSION)) {
            case Scope.Everything() -> List.of(new Way("true", Map.of(), List.of()));
            case Scope.Paths paths -> within(viewer, paths, today);
            case Scope.Owned owned -> own(viewer.user());
            case Scope.Nothing() -> List.of();
        };
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

    private static List<Way> within(Viewer viewer, Scope.Paths paths, LocalDate today) {
        if (paths.prefixes().isEmpty()) {
            return List.of();
        }
        Scope.Condition place = paths.condition("n.path", "cast(null as uuid)");
        Map<String, Object> parameters = new HashMap<>(place.parameters());
        parameters.put("sightDay", today);
        String users = " from appointments t join tree_nodes n on n.id = t.node_id"
                + " where t.ends_on is null or t.ends_on > :sightDay group by t.user_id having min(case when "
                + place.sql() + " then 1 else 0 end) = 1)";
        List<Way> seen = new ArrayList<>();
        seen.add(new Way("a.actor_id in (select t.user_id" + users, parameters, List.of()));
        seen.add(new Way(
                "a.subject_type in ('account', 'user') and a.subject_id in (select cast(t.user_id as varchar)" + users,
                parameters,
                List.of()));
        if (viewer.provider() != null) {
            seen.add(subject("provider", viewer.provider()));
        }
        return seen;
    }
}

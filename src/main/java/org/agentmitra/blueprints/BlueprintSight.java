package org.agentmitra.blueprints;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Reach;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;

/** Which templates a viewer may take, and which change. */
final class BlueprintSight {
    static final String UPDATE = "blueprints.update";

    private static final UUID NONE = new UUID(0, 0);

    private BlueprintSight() {}

    /** Those that the viewer reads, as a condition on the alias {@code b} with the parameter {@code today}. */
    static Scope.Condition readable(Viewer viewer) {
        Map<String, Object> parameters = new HashMap<>(Map.of("own", own(viewer)));
        String taken = "b.status = 'PUBLISHED' and (b.available_from is null or b.available_from <= :today)"
                + " and (b.available_until is null or b.available_until >= :today)"
                + " and (b.provider_id is null or b.provider_id = :own)";
        return new Scope.Condition("((" + taken + ") or " + changeable(viewer) + ")", parameters);
    }

    /** Those that the viewer changes, with the parameter {@code own}. */
    static String changeable(Viewer viewer) {
        Reach reach = viewer.grants().get(UPDATE);
        return reach == null || reach == Reach.OWN
                ? "false"
                : reach == Reach.ALL ? "true" : "(b.provider_id = :own and not b.shipped)";
    }

    /** The viewer's insurer; an id that is nobody's for who has none. */
    static UUID own(Viewer viewer) {
        return Optional.ofNullable(viewer.provider()).orElse(NONE);
    }

    /** @throws NotFound when the viewer makes no templates */
    static void requireMaker(Viewer viewer) {
        if (!viewer.may(UPDATE)) {
            throw new NotFound("template", "new");
        }
    }
}

package org.agentmitra.jobs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.agentmitra.targets.ImportKind;
import org.agentmitra.targets.ImportTargets;
import org.springframework.stereotype.Component;

/** Which imports viewers reach: each kind has permissions of its own. */
@Component
public class ImportReach {
    private final ImportTargets targets;

    ImportReach(ImportTargets targets) {
        this.targets = targets;
    }

    /** Imports that the viewer sees, as a condition on their table. */
    public Scope.Condition readable(Viewer viewer) {
        return of(viewer, ImportKind::read);
    }

    /**
     * As above, by another permission.
     *
     * @param permission that a kind asks for
     */
    public Scope.Condition of(Viewer viewer, Function<ImportKind, String> permission) {
        Map<String, Object> parameters = new HashMap<>();
        List<String> kinds = new ArrayList<>();
        for (ImportKind kind : targets.kinds()) {
            Scope.Condition reached = reached(viewer, kind, viewer.scope(permission.apply(kind)));
            if (!reached.sql().equals("false")) {
                kinds.add("(kind = '" + kind.key() + "' and " + reached.sql() + ")");
                parameters.putAll(reached.parameters());
            }
        }
        return new Scope.Condition(kinds.isEmpty() ? "false" : "(" + String.join(" or ", kinds) + ")", parameters);
    }

    /** Imports that the viewer sees and that a permission reaches that is asked for whatever the kind. */
    Scope.Condition readable(Viewer viewer, String permission) {
        Scope.Condition seen = readable(viewer);
        Scope.Condition reached = of(viewer, kind -> permission);
        // Both name the viewer's places alike.
        Map<String, Object> parameters = new HashMap<>(seen.parameters());
        parameters.putAll(reached.parameters());
        return new Scope.Condition("(" + seen.sql() + " and " + reached.sql() + ")", parameters);
    }

    /** What goes into no book has no place in a tree: who does not see everything sees what they brought. */
    private static Scope.Condition reached(Viewer viewer, ImportKind kind, Scope scope) {
        return switch (scope) {
            // Nobody owns an import as a policyholder.
            case Scope.Owned(Set<UUID> customers) -> new Scope.Condition("false", Map.of());
            case Scope.Paths(List<String> prefixes)
            when !kind.intoBook() -> new Scope.Condition("uploaded_by = :uploader", Map.of("uploader", viewer.user()));
            default -> scope.condition("scope_path", "uploaded_by");
        };
    }
}

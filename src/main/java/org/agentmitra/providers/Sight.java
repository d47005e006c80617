package org.agentmitra.providers;

import java.util.Map;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;

/** Which insurers a viewer sees: all of them, or the own one. */
final class Sight {
    private Sight() {}

    /** As a condition on the table's alias {@code p}. */
    static Scope.Condition of(Viewer viewer, String permission) {
        return switch (viewer.scope(permission)) {
            case Scope.Everything() -> new Scope.Condition("true", Map.of());
            case Scope.Paths paths ->
                viewer.provider() == null
                        ? new Scope.Condition("false", Map.of())
                        : new Scope.Condition("p.id = :ownProvider", Map.of("ownProvider", viewer.provider()));
            case Scope.Owned owned -> new Scope.Condition("false", Map.of());
            case Scope.Nothing() -> new Scope.Condition("false", Map.of());
        };
    }
}

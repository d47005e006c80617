package org.agentmitra.templates;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;

/** Which templates a viewer sees and may write: all; or the own insurer's, and to read also those for all. */
final class Sight {
    static final String READ = "templates.read";
    static final String CREATE = "templates.create";
    static final String UPDATE = "templates.update";
    static final String PUBLISH = "templates.publish";

    private Sight() {}

    /** As a condition on the table's alias {@code t}. */
    static Scope.Condition of(Viewer viewer, String permission) {
        return switch (viewer.scope(permission)) {
            case Scope.Everything() -> new Scope.Condition("true", Map.of());
            case Scope.Paths paths -> own(viewer, permission.equals(READ));
            case Scope.Owned owned -> new Scope.Condition("false", Map.of());
            case Scope.Nothing() -> new Scope.Condition("false", Map.of());
        };
    }

    private static Scope.Condition own(Viewer viewer, boolean reading) {
        UUID provider = viewer.provider();
        if (provider == null) {
            return new Scope.Condition("false", Map.of());
        }
        return new Scope.Condition(
                reading ? "(t.provider_id = :ownProvider or t.provider_id is null)" : "t.provider_id = :ownProvider",
                Map.of("ownProvider", provider));
    }

    /** Whether the viewer may make templates of the insurer, or for all where it is null. */
    static boolean mayCreate(Viewer viewer, @Nullable UUID provider) {
        return switch (viewer.scope(CREATE)) {
            case Scope.Everything() -> true;
            case Scope.Paths paths -> provider != null && provider.equals(viewer.provider());
            case Scope.Owned owned -> false;
            case Scope.Nothing() -> false;
        };
    }

    /** Whether the viewer chooses whose a template is. */
    static boolean choosesProvider(Viewer viewer) {
        return viewer.scope(CREATE) instanceof Scope.Everything;
    }
}

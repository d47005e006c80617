package org.agentmitra.presentations;

import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;

/** Which presentations a viewer may read, change or publish. */
final class Sight {
    static final String READ = "presentations.read";
    static final String CREATE = "presentations.create";
    static final String UPDATE = "presentations.update";
    static final String PUBLISH = "presentations.publish";

    /** Customers own no presentations, so a scope of owned records finds none. */
    private static final String NO_OWNER = "cast(null as uuid)";

    private Sight() {}

    /** As a condition on the alias {@code p}. */
    static Scope.Condition of(Viewer viewer, String permission) {
        return viewer.scope(permission).condition("p.scope_path", NO_OWNER);
    }

    /** A presentation is always an agent's: nobody else makes one. */
    static boolean mayCreate(Viewer viewer) {
        return viewer.may(CREATE)
                && viewer.agent() != null
                && !viewer.prefixes().isEmpty();
    }
}

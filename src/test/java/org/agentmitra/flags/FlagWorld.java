package org.agentmitra.flags;

import java.util.Map;
import org.agentmitra.shared.Reach;
import org.agentmitra.shared.Viewer;

/** Viewers that no seeded role makes. */
final class FlagWorld {
    private FlagWorld() {}

    /** The permissions about flags, but over the viewer's own tree alone. */
    static Viewer narrowed(Viewer viewer) {
        return granted(
                viewer,
                Map.of(
                        "feature_flags.read", Reach.TREE,
                        "feature_flags.update", Reach.TREE,
                        "feature_flags.admin", Reach.TREE));
    }

    static Viewer granted(Viewer viewer, Map<String, Reach> grants) {
        return new Viewer(
                viewer.user(),
                viewer.name(),
                viewer.role(),
                grants,
                viewer.provider(),
                viewer.agent(),
                viewer.prefixes(),
                viewer.customers(),
                viewer.zone());
    }
}

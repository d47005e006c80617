package org.agentmitra.papers;

import java.util.UUID;
import org.agentmitra.shared.Viewer;

/**
 * Who may see papers besides who brought them. Modules that know why somebody may implement it; one that says yes is
 * enough.
 */
public interface PaperAccess {
    /** Whether the viewer may see the papers of the dossier now. */
    boolean maySee(Viewer viewer, UUID dossier);

    /** Whether the dossier is the viewer's own, who then may bring what is asked for in it. */
    default boolean mayGive(Viewer viewer, UUID dossier) {
        return false;
    }
}

package org.agentmitra.shared;

import java.util.Optional;

/** Work that waits until somebody decides; the module that has it implements this, and the first page shows it. */
public interface Duty {
    /** What waits for the viewer, also when it is nothing just now; empty when it is not the viewer's to do. */
    Optional<Waiting> of(Viewer viewer);

    /**
     * What waits.
     *
     * @param key message key of its name
     * @param href the page where it is done
     * @param count how many, counted no farther than {@link PageOf#CAP} and one
     */
    record Waiting(String key, String href, int count) {}
}

package org.agentmitra.chores;

import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Long work on one thing; it notes its own place, so that it can be left and taken up again. */
@FunctionalInterface
public interface Chore {
    /**
     * Goes on from where it stands.
     *
     * @param id of what is worked on
     * @param stop asked now and then; true when the process ends
     * @return false when it was stopped before the end
     */
    boolean run(UUID id, BooleanSupplier stop);
}

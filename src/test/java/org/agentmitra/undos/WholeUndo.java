package org.agentmitra.undos;

import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.springframework.context.ApplicationContext;

/** An import taken back from beginning to end, for benchmarks. */
public final class WholeUndo {
    private WholeUndo() {}

    /** Asks for it and takes it back, as the queue would; the portal's queue must be at rest. */
    public static void of(ApplicationContext portal, Viewer viewer, UUID id) {
        portal.getBean(UndoService.class).begin(viewer, id, "The list of another month");
        while (!portal.getBean(UndoRun.class).run(id, () -> false)) {
            Thread.onSpinWait();
        }
    }
}

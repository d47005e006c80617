package org.agentmitra.imports;

import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do to imports, inside their scope. */
@Service
@Transactional
class ImportService {
    private static final String PERMISSION = "imports.create";

    private final ImportQueries queries;
    private final ImportStates states;
    private final ImportQueue queue;

    ImportService(ImportQueries queries, ImportStates states, ImportQueue queue) {
        this.queries = queries;
        this.states = states;
        this.queue = queue;
    }

    /** Checks a file that was imported before, because somebody says so. */
    public void confirm(Viewer viewer, UUID id) {
        queries.get(viewer, PERMISSION, id);
        states.confirm(id, viewer.user());
        queue.check(id);
    }

    public void start(Viewer viewer, UUID id) {
        queries.get(viewer, PERMISSION, id);
        states.start(id, viewer.user());
        queue.run(id);
    }

    /** Stops the import at the next chunk; what is committed stays. */
    public void cancel(Viewer viewer, UUID id) {
        queries.get(viewer, PERMISSION, id);
        states.cancel(id, viewer.user());
    }
}

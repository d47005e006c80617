package org.agentmitra.imports;

import java.util.UUID;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.shared.Refused;
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
    private final ProviderDirectory providers;

    ImportService(ImportQueries queries, ImportStates states, ImportQueue queue, ProviderDirectory providers) {
        this.queries = queries;
        this.states = states;
        this.queue = queue;
        this.providers = providers;
    }

    /**
     * Checks a file that was imported before, because somebody says so.
     *
     * @throws Refused when the insurer is suspended
     */
    public void confirm(Viewer viewer, UUID id) {
        refuseSuspended(queries.get(viewer, PERMISSION, id));
        states.confirm(id, viewer.user());
        queue.check(id);
    }

    /**
     * Begins the import. One that runs already when its insurer is suspended may finish.
     *
     * @throws Refused when the insurer is suspended
     */
    public void start(Viewer viewer, UUID id) {
        refuseSuspended(queries.get(viewer, PERMISSION, id));
        states.start(id, viewer.user());
        queue.run(id);
    }

    /** Stops the import at the next chunk; what is committed stays. */
    public void cancel(Viewer viewer, UUID id) {
        queries.get(viewer, PERMISSION, id);
        states.cancel(id, viewer.user());
    }

    private void refuseSuspended(ImportFacts facts) {
        if (!providers.isActive(facts.provider())) {
            throw new Refused("provider", "imports.suspended");
        }
    }
}

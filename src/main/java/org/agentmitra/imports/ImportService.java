package org.agentmitra.imports;

import java.util.UUID;
import org.agentmitra.jobs.ImportJobs;
import org.agentmitra.jobs.ImportStatus;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do to imports, inside their scope. */
@Service
@Transactional
class ImportService {
    private final ImportQueries queries;
    private final ImportJobs jobs;
    private final ProviderDirectory providers;

    ImportService(ImportQueries queries, ImportJobs jobs, ProviderDirectory providers) {
        this.queries = queries;
        this.jobs = jobs;
        this.providers = providers;
    }

    /**
     * Checks a file that was imported before, because somebody says so, or one that is checked with the book as it is by
     * now.
     *
     * @throws Refused when the insurer is suspended, or somebody else brought what is theirs to start
     */
    public void confirm(Viewer viewer, UUID id) {
        ImportFacts facts = queries.own(viewer, id);
        refuseUnfit(viewer, facts);
        if (facts.status() == ImportStatus.CHECKED) {
            jobs.checkAnew(id, viewer.user());
        } else {
            jobs.confirm(id, viewer.user());
        }
    }

    /**
     * Begins the import. One that runs already when its insurer is suspended may finish.
     *
     * @param path at which it has to be started: each address has its own rule
     * @return false when somebody else has to agree first, and is asked
     * @throws Refused when the insurer is suspended, or somebody else brought what is theirs to start
     */
    public boolean start(Viewer viewer, String path, UUID id) {
        ImportFacts facts = queries.own(viewer, id);
        if (!facts.kind().path().equals(path)) {
            throw new NotFound("import", id);
        }
        refuseUnfit(viewer, facts);
        return jobs.start(id, viewer.user());
    }

    /** Holds its check or run at the next chunk, whoever brought it. */
    public void pause(Viewer viewer, UUID id) {
        queries.own(viewer, id);
        jobs.pause(id, viewer.user());
    }

    /**
     * Lets its check or run go on.
     *
     * @throws Refused when the insurer is suspended, or somebody else brought what is theirs to start
     */
    public void resume(Viewer viewer, UUID id) {
        refuseUnfit(viewer, queries.own(viewer, id));
        jobs.resume(id, viewer.user());
    }

    /** Stops the import at the next chunk, whoever brought it; what is committed stays. */
    public void cancel(Viewer viewer, UUID id) {
        queries.own(viewer, id);
        jobs.cancel(id, viewer.user());
    }

    void refuseUnfit(Viewer viewer, ImportFacts facts) {
        if (!facts.isFor(viewer)) {
            throw new Refused("user", "imports.not-yours");
        }
        if (facts.provider() != null && !providers.isActive(facts.provider())) {
            throw new Refused("provider", "imports.suspended");
        }
    }
}

package org.agentmitra.demo;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.jobs.ImportDesk;
import org.agentmitra.providers.ProviderRef;
import org.agentmitra.shared.Viewer;
import org.agentmitra.uploads.RefusedFile;
import org.agentmitra.uploads.Uploads;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Puts generated workbooks through the import that agents use. */
@Component
@Profile("demo")
class BookImport {
    private final Uploads uploads;
    private final ImportDesk desk;
    private final ObjectProvider<Scheduler> scheduler;

    BookImport(Uploads uploads, ImportDesk desk, ObjectProvider<Scheduler> scheduler) {
        this.uploads = uploads;
        this.desk = desk;
        this.scheduler = scheduler;
    }

    /** Does the work while the queue holds still: it would take up the very imports that are completed here. */
    void undisturbed(Work work) throws IOException {
        scheduler.ifAvailable(Scheduler::pause);
        try {
            work.run();
        } finally {
            scheduler.ifAvailable(Scheduler::resume);
        }
    }

    void bring(Viewer viewer, ProviderRef provider, AgentRef agent, String fileName, byte[] workbook) {
        try {
            UUID id = uploads.submit(viewer, provider, agent, fileName, new ByteArrayInputStream(workbook));
            desk.complete(id);
        } catch (RefusedFile refused) {
            throw new IllegalStateException("The import refused " + fileName, refused);
        }
    }

    /** Something that makes workbooks on its way. */
    interface Work {
        void run() throws IOException;
    }
}

package org.agentmitra.notices;

import org.agentmitra.drops.FileTaken;
import org.agentmitra.jobs.ImportFinished;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people, by the ways they chose, how their imports ended; in the transaction of the end, as the audit record. */
@Component
class ImportNotices {
    private final ChosenWays ways;

    ImportNotices(ChosenWays ways) {
        this.ways = ways;
    }

    /** It waits for its agent: nothing of it is in the book. */
    @EventListener
    void tell(FileTaken taken) {
        if (taken.user() != null) {
            ways.tell(
                    taken.user(), "import-dropped", "/imports/" + taken.importId(), taken.fileName(), taken.insurer());
        }
    }

    @EventListener
    void tell(ImportFinished done) {
        String link = "/imports/" + done.importId();
        if (done.failed()) {
            ways.tell(done.uploadedBy(), "import-failed", link, done.fileName());
        } else if (done.invites()) {
            ways.tell(
                    done.uploadedBy(),
                    "import-invited",
                    link,
                    done.fileName(),
                    done.created(),
                    done.unchanged(),
                    done.duplicate(),
                    done.leftOut());
        } else {
            ways.tell(
                    done.uploadedBy(),
                    "import-finished",
                    link,
                    done.fileName(),
                    done.created(),
                    done.updated(),
                    done.leftOut());
        }
    }
}

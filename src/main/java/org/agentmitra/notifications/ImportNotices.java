package org.agentmitra.notifications;

import org.agentmitra.imports.ImportFinished;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people in their inbox how their imports ended; in the transaction of the end, as the audit record. */
@Component
class ImportNotices {
    private final MessageDesk desk;

    ImportNotices(MessageDesk desk) {
        this.desk = desk;
    }

    @EventListener
    void tell(ImportFinished done) {
        String link = "/imports/" + done.importId();
        if (done.failed()) {
            desk.tell(done.uploadedBy(), "import-failed", link, done.fileName());
        } else {
            desk.tell(
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

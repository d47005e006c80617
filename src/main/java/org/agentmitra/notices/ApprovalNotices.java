package org.agentmitra.notices;

import org.agentmitra.approvals.ApprovalDecided;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells who asked for the start of an import what a second person said; in the transaction of the decision. */
@Component
class ApprovalNotices {
    private final ChosenWays ways;

    ApprovalNotices(ChosenWays ways) {
        this.ways = ways;
    }

    @EventListener
    void tell(ApprovalDecided done) {
        String link = "/imports/" + done.importId();
        if (done.approved()) {
            ways.tell(done.askedBy(), "import-approved", link, done.fileName(), done.by());
        } else {
            ways.tell(done.askedBy(), "import-refused", link, done.fileName(), done.by(), done.reason());
        }
    }
}

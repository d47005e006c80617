package org.agentmitra.notices;

import org.agentmitra.accounts.Holders;
import org.agentmitra.agents.Overseers;
import org.agentmitra.approvals.ApprovalAsked;
import org.agentmitra.approvals.ApprovalDecided;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells who may decide about the start of an import that they are asked, and who asked what a second person said; in the
 * transaction of it.
 */
@Component
class ApprovalNotices {
    /** One decides: an insurer's hundredth administrator is not told of each of its files. */
    private static final int MOST = 10;

    private final ChosenWays ways;
    private final Holders holders;
    private final Overseers overseers;

    ApprovalNotices(ChosenWays ways, Holders holders, Overseers overseers) {
        this.ways = ways;
        this.holders = holders;
        this.overseers = overseers;
    }

    /** The nearest above the import. */
    @EventListener
    void tell(ApprovalAsked asked) {
        String link = "/imports/" + asked.importId() + "/approval";
        holders.nearest(asked.needs(), overseers.of(asked.place())).stream()
                .filter(user -> !user.equals(asked.askedBy()))
                .limit(MOST)
                .forEach(user -> ways.tell(user, "import-asked", link, asked.fileName(), asked.by()));
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

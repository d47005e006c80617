package org.agentmitra.papers;

import java.util.UUID;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which papers a viewer may see, and change. */
@Component
class PaperSight {
    private final PaperStore store;
    private final ObjectProvider<PaperAccess> access;

    PaperSight(PaperStore store, ObjectProvider<PaperAccess> access) {
        this.store = store;
        this.access = access;
    }

    /** Whether the viewer brought the paper. */
    boolean isOwn(Viewer viewer, UUID paper) {
        return store.broughtBy(paper).filter(viewer.user()::equals).isPresent();
    }

    /**
     * A paper whose pages the viewer may see; a draft is seen by nobody but who brought it.
     *
     * @throws NotFound when there is none, or it is not for the viewer
     */
    PaperRow seen(Viewer viewer, UUID paper) {
        return store.find(paper)
                .filter(row -> isOwn(viewer, paper)
                        || row.state() != PaperState.COVERING
                                && access.stream().anyMatch(each -> each.maySee(viewer, row.dossier())))
                .orElseThrow(() -> new NotFound("paper", paper));
    }

    /**
     * A paper that the viewer brought and that was not sent in yet, locked until the transaction ends.
     *
     * @throws NotFound when there is none
     */
    PaperRow own(Viewer viewer, UUID paper) {
        return store.lock(paper)
                .filter(row -> isOwn(viewer, paper))
                .filter(row -> row.state() == PaperState.COVERING || row.state() == PaperState.GIVEN && !row.settled())
                .orElseThrow(() -> new NotFound("paper", paper));
    }

    /** @throws NotFound when the dossier is not the viewer's own */
    void giving(Viewer viewer, UUID dossier) {
        if (access.stream().noneMatch(each -> each.mayGive(viewer, dossier))) {
            throw new NotFound("dossier", dossier);
        }
    }
}

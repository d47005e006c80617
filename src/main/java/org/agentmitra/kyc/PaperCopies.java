package org.agentmitra.kyc;

import java.util.UUID;
import org.agentmitra.papers.PaperPictures;
import org.agentmitra.papers.PaperRow;
import org.agentmitra.papers.Papers;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes pictures of a case's papers out of the portal, for a reason that is kept. */
@Service
@Transactional
public class PaperCopies {
    private final CaseStore store;
    private final CaseMoves moves;
    private final Papers papers;
    private final PaperPictures pictures;
    private final ApplicationEventPublisher events;

    PaperCopies(
            CaseStore store, CaseMoves moves, Papers papers, PaperPictures pictures, ApplicationEventPublisher events) {
        this.store = store;
        this.moves = moves;
        this.papers = papers;
        this.pictures = pictures;
        this.events = events;
    }

    /** @throws NotFound when the case has no such paper, or the viewer reviews none */
    @Transactional(readOnly = true)
    public PaperRow paper(Viewer viewer, UUID id, UUID paper) {
        CaseStore.seesAll(viewer, "kyc.review");
        return papers.of(store.dossier(id)).stream()
                .filter(row -> row.id().equals(paper))
                .findFirst()
                .orElseThrow(() -> new NotFound("paper", paper));
    }

    /**
     * A page as a JPEG picture with the viewer's name on it.
     *
     * @throws NotFound as above, and when there is no such page
     */
    public byte[] take(Viewer viewer, UUID id, UUID paper, int page, String reason) {
        paper(viewer, id, paper);
        byte[] picture = pictures.copy(viewer, paper, page);
        moves.record(id, Move.COPIED, viewer.user(), store.now(), reason);
        events.publishEvent(new PaperCopied(viewer.user(), id, paper, page));
        return picture;
    }
}

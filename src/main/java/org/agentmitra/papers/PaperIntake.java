package org.agentmitra.papers;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.images.Page;
import org.agentmitra.images.PageFile;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes papers in. What is kept was drawn anew from the pixels of what came, page by page; the file itself is not kept. A
 * paper with an Aadhaar number is a draft at first, sealed and gone in an hour, until its number is covered.
 */
@Service
public class PaperIntake {
    private final PaperSight sight;
    private final PaperStore store;
    private final PageStore pages;
    private final PaperFiles files;
    private final Succession succession;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    PaperIntake(
            PaperSight sight,
            PaperStore store,
            PageStore pages,
            PaperFiles files,
            Succession succession,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.sight = sight;
        this.store = store;
        this.pages = pages;
        this.files = files;
        this.succession = succession;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * Keeps a paper of the viewer's own dossier; the same file for the same kind again is the same paper. It takes the
     * place of one that nobody judged yet.
     *
     * @return its id
     * @throws Refused at the field {@code file} when it is no picture or PDF that is taken, or the kind is accepted already
     * @throws org.agentmitra.shared.NotFound when the dossier is not the viewer's own
     */
    public UUID bring(Viewer viewer, UUID dossier, Brought brought) {
        mayBring(viewer, dossier);
        String sha256 = PaperFiles.sha256(brought.content());
        Optional<UUID> known = store.same(dossier, brought.kind(), sha256);
        if (known.isPresent()) {
            return known.get();
        }
        succession.refuseAccepted(dossier, brought.kind());
        List<Page> drawn = PageFile.read(brought.fileName(), brought.content());
        return Objects.requireNonNull(transaction.execute(status -> keep(viewer, dossier, brought, sha256, drawn)));
    }

    /** @throws org.agentmitra.shared.NotFound when the dossier is not the viewer's own */
    public void mayBring(Viewer viewer, UUID dossier) {
        sight.giving(viewer, dossier);
    }

    private UUID keep(Viewer viewer, UUID dossier, Brought brought, String sha256, List<Page> drawn) {
        PaperKind kind = brought.kind();
        UUID id = Ids.next();
        PaperState state = kind.mustBeCovered() ? PaperState.COVERING : PaperState.GIVEN;
        succession.dropDrafts(viewer, dossier, kind);
        boolean asked = state == PaperState.GIVEN && succession.giveWay(viewer, dossier, kind);
        store.add(id, dossier, brought, state, sha256, viewer.user());
        pages.add(files.keep(viewer, id, drawn, state));
        if (state == PaperState.COVERING) {
            files.coverCodes(id, drawn);
            events.publishEvent(PaperEvent.of(viewer.user(), "drafted", id, dossier, kind));
        } else {
            events.publishEvent(PaperEvent.of(viewer.user(), "given", id, dossier, kind));
            events.publishEvent(new PaperGiven(dossier, id, kind, viewer.user(), asked));
        }
        return id;
    }
}

package org.agentmitra.kyc;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.kycfiles.CheckItem;
import org.agentmitra.kycfiles.Risk;
import org.agentmitra.kycfiles.SealedFiles;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What reviewers say of cases. */
@Service
@Transactional
public class CaseReview {
    private static final String REVIEW = "kyc.review";

    private final CaseStore store;
    private final Checklist checklist;
    private final Asks asks;
    private final SealedFiles files;
    private final Renewals renewals;
    private final PaperVerdicts verdicts;

    CaseReview(
            CaseStore store,
            Checklist checklist,
            Asks asks,
            SealedFiles files,
            Renewals renewals,
            PaperVerdicts verdicts) {
        this.store = store;
        this.checklist = checklist;
        this.asks = asks;
        this.files = files;
        this.renewals = renewals;
        this.verdicts = verdicts;
    }

    /**
     * Keeps what was compared and how the risk is graded.
     *
     * @param risk null for not yet
     * @throws Refused when the viewer does not have the case
     */
    public void keep(Viewer viewer, UUID id, Set<CheckItem> done, @Nullable Risk risk) {
        keep(viewer, store.reviewed(viewer, REVIEW, id), done, risk);
    }

    /**
     * Keeps the same and approves.
     *
     * @return {@link Move#SECONDED} when a second person has to approve too
     * @throws Refused when something is not compared yet, the risk has no grade, or the viewer may not be the second
     */
    public Move approve(Viewer viewer, UUID id, Set<CheckItem> done, @Nullable Risk risk) {
        KycCase one = store.reviewed(viewer, REVIEW, id);
        keep(viewer, one, done, risk);
        if (!checklist.whole(id, files.open(id, one.fileSealed()))) {
            throw new Refused("done", "kyc.checklist.open");
        }
        Move move = one.approve(viewer.user(), viewer.may("kyc.approve"), store.now());
        if (move == Move.APPROVED) {
            verdicts.accept(viewer, one.dossier());
        } else {
            // Who is second compares with their own eyes.
            checklist.clear(id);
        }
        store.moved(one, move, viewer.user(), null);
        return move;
    }

    /** @throws Refused when the viewer does not have the case */
    public void reject(Viewer viewer, UUID id, String reason) {
        KycCase one = store.reviewed(viewer, REVIEW, id);
        one.reject(viewer.user(), store.now());
        store.moved(one, Move.REJECTED, viewer.user(), reason);
    }

    /**
     * Asks the customer for more; what was compared is compared anew when it comes.
     *
     * @throws Refused when nothing is asked for, or the viewer does not have the case
     */
    public void ask(Viewer viewer, UUID id, List<Wanted> wanted) {
        KycCase one = store.reviewed(viewer, REVIEW, id);
        one.ask(viewer.user(), store.now());
        ask(viewer, one, wanted);
        store.moved(one, Move.ASKED, viewer.user(), null);
    }

    /**
     * Asks an approved customer anew who they are.
     *
     * @return id of the new case
     * @throws Refused when nothing is asked for, or another case of the customer goes on
     */
    public UUID renew(Viewer viewer, UUID id, String reason, List<Wanted> wanted) {
        KycCase before = store.reviewed(viewer, REVIEW, id);
        KycCase next = renewals.of(before, viewer.user(), store.now());
        ask(viewer, next, wanted);
        store.moved(next, Move.RENEWED, viewer.user(), reason);
        return next.id();
    }

    private void keep(Viewer viewer, KycCase one, Set<CheckItem> done, @Nullable Risk risk) {
        OffsetDateTime now = store.now();
        boolean graded = one.compare(viewer.user(), risk, now);
        checklist.keep(one.id(), done, viewer.user(), now);
        if (graded && risk != null) {
            store.moved(one, Move.GRADED, viewer.user(), risk.name());
        } else {
            store.keep(one);
        }
    }

    private void ask(Viewer viewer, KycCase one, List<Wanted> wanted) {
        if (wanted.isEmpty()) {
            throw new Refused("reason", "kyc.ask.nothing");
        }
        checklist.clear(one.id());
        asks.insert(one.id(), wanted, viewer.user(), store.now());
        verdicts.ask(viewer, one.dossier(), wanted);
    }
}

package org.agentmitra.paperstep;

import java.util.UUID;
import org.agentmitra.onboarding.Journey;
import org.agentmitra.onboarding.Journeys;
import org.agentmitra.onboarding.StepKey;
import org.agentmitra.papers.Identities;
import org.agentmitra.papers.Identity;
import org.agentmitra.papers.PaperKind;
import org.agentmitra.papers.PaperState;
import org.agentmitra.papers.Papers;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;

/** Keeps the numbers and, when nothing is lacking, the step. */
@Service
class NumbersService {
    private final Identities identities;
    private final Papers papers;
    private final Agreements agreements;
    private final Journeys journeys;

    NumbersService(Identities identities, Papers papers, Agreements agreements, Journeys journeys) {
        this.identities = identities;
        this.papers = papers;
        this.agreements = agreements;
        this.journeys = journeys;
    }

    /** What reads well is kept also where the rest does not, so that nothing has to be typed again. */
    @Transactional
    public void save(Viewer viewer, Journey journey, NumbersForm form, BindingResult result) {
        Identity before = identities.of(journey.id());
        Identity read = form.read(before, identities::aadhaarHash, result);
        if (read.aadhaar() != null && !StepPages.holds(agreements.of(viewer), PaperUse.AADHAAR)) {
            read = new Identity(null, read.pan());
        }
        identities.keep(viewer, journey.id(), read);
        lacks(journey.id(), result);
        if (!result.hasErrors()) {
            journeys.saved(journey.id(), StepKey.DOCUMENTS);
        }
    }

    private void lacks(UUID journey, BindingResult result) {
        var rows = papers.of(journey);
        if (rows.stream().anyMatch(row -> row.state() == PaperState.COVERING)) {
            result.reject("paperstep.lack.cover");
        }
        if (!papers.has(journey, PaperKind.PAN)) {
            result.reject("paperstep.lack.pan");
        }
        if (!provesAddress(papers, journey)) {
            result.reject("paperstep.lack.address");
        }
    }

    /** The back of an Aadhaar card bears the address. */
    static boolean provesAddress(Papers papers, UUID journey) {
        return papers.has(journey, PaperKind.ADDRESS_PROOF) || papers.has(journey, PaperKind.AADHAAR_BACK);
    }
}

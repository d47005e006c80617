package org.agentmitra.paperstep;

import org.agentmitra.onboarding.Journey;
import org.agentmitra.onboarding.Journeys;
import org.agentmitra.onboarding.StepKey;
import org.agentmitra.papers.Identities;
import org.agentmitra.papers.Identity;
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
        DocumentsStep.missing(papers.of(journey.id())).forEach(lack -> result.reject(lack.message()));
        if (!result.hasErrors()) {
            journeys.saved(journey.id(), StepKey.DOCUMENTS);
        }
    }
}

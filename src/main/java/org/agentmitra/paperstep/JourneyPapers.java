package org.agentmitra.paperstep;

import java.util.UUID;
import org.agentmitra.onboarding.JourneyForgotten;
import org.agentmitra.onboarding.JourneySubmitted;
import org.agentmitra.onboarding.Journeys;
import org.agentmitra.papers.PaperAccess;
import org.agentmitra.papers.Papers;
import org.agentmitra.shared.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Papers of a journey are its customer's; they go when it is forgotten, and stay as they are once it was sent in. */
@Component
class JourneyPapers implements PaperAccess {
    private final ObjectProvider<Journeys> journeys;
    private final Papers papers;

    JourneyPapers(ObjectProvider<Journeys> journeys, Papers papers) {
        this.journeys = journeys;
        this.papers = papers;
    }

    @Override
    public boolean maySee(Viewer viewer, UUID dossier) {
        return mayGive(viewer, dossier);
    }

    @Override
    public boolean mayGive(Viewer viewer, UUID dossier) {
        return journeys.getObject()
                .find(dossier)
                .filter(journey -> journey.user().equals(viewer.user()))
                .isPresent();
    }

    @EventListener
    void settle(JourneySubmitted submitted) {
        papers.settle(submitted.journey());
    }

    @EventListener
    void forget(JourneyForgotten forgotten) {
        papers.forget(forgotten.user(), forgotten.journey());
    }
}

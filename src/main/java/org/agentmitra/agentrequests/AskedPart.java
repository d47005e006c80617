package org.agentmitra.agentrequests;

import java.util.Locale;
import java.util.Optional;
import org.agentmitra.me.MePart;
import org.agentmitra.onboarding.Journeys;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;

/** How it stands with the agent whom somebody asked, until one looks after them: then that one's card is there. */
@Component
class AskedPart implements MePart {
    private static final int ORDER = 30;

    private final Journeys journeys;
    private final AgentChoices choices;

    AskedPart(Journeys journeys, AgentChoices choices) {
        this.journeys = journeys;
        this.choices = choices;
    }

    @Override
    public Optional<Part> of(Viewer viewer, Locale language) {
        if (!viewer.customers().isEmpty()) {
            return Optional.empty();
        }
        return journeys.latest(viewer.user())
                .filter(journey -> !journey.open())
                .map(choices::of)
                .filter(standing -> standing.last() != null || standing.helpAsked())
                .map(standing -> new Part(ORDER, "agentrequests/part :: asked", standing));
    }
}

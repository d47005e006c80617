package org.agentmitra.agentrequests;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.agentmitra.cards.CardSearch;
import org.agentmitra.cards.PublicCard;
import org.agentmitra.onboarding.Answer;
import org.agentmitra.onboarding.JourneyStep;
import org.agentmitra.onboarding.Lack;
import org.agentmitra.onboarding.StepKey;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The first step of a journey. It is taken with the request: the agent may answer while the person goes on. */
@Component
class AgentStep implements JourneyStep {
    private final AgentRequests requests;
    private final AgentChoices choices;
    private final CardSearch cards;
    private final MessageSource texts;

    AgentStep(AgentRequests requests, AgentChoices choices, CardSearch cards, MessageSource texts) {
        this.requests = requests;
        this.choices = choices;
        this.cards = cards;
        this.texts = texts;
    }

    @Override
    public StepKey key() {
        return StepKey.AGENT;
    }

    @Override
    public String path() {
        return Spot.STEP;
    }

    @Override
    public boolean done(UUID journey) {
        return choices.settled(journey);
    }

    @Override
    public List<Answer> answers(UUID journey, Locale locale) {
        String value = requests.findFirstByJourneyIdOrderByAskedAtDescIdDesc(journey)
                .filter(request -> request.state().stands())
                .map(request -> cards.orName(request.agent(), request.provider())
                                .map(PublicCard::name)
                                .orElse("")
                        + ", " + texts.getMessage(request.state().key(), null, locale))
                .orElseGet(() -> done(journey) ? texts.getMessage("agentrequests.help.asked", null, locale) : "");
        return List.of(new Answer("agent", texts.getMessage("onboarding.step.agent", null, locale), value, Spot.STEP));
    }

    @Override
    public List<Lack> lacks(UUID journey) {
        return done(journey) ? List.of() : List.of(new Lack("agentrequests.lack", Spot.STEP));
    }
}

package org.agentmitra.agentrequests;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.agents.AgentDirectory;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.cards.CardSearch;
import org.agentmitra.cards.PublicCard;
import org.agentmitra.discovery.Invitations;
import org.agentmitra.discovery.MeantAgents;
import org.agentmitra.onboarding.Journey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom somebody on the way may ask: agents with a published card, the one of the link or the invitation, and whom support proposed. */
@Component
class AgentChoices {
    private final AgentRequests requests;
    private final Searches searches;
    private final CardSearch cards;
    private final Invitations invitations;
    private final MeantAgents meant;
    private final AgentDirectory agents;

    AgentChoices(
            AgentRequests requests,
            Searches searches,
            CardSearch cards,
            Invitations invitations,
            MeantAgents meant,
            AgentDirectory agents) {
        this.requests = requests;
        this.searches = searches;
        this.cards = cards;
        this.invitations = invitations;
        this.meant = meant;
        this.agents = agents;
    }

    /**
     * How it stands with a journey.
     *
     * @param last the request made last; null when nobody was asked
     * @param invited the agent of the link or the invitation, while nobody is asked; null for none
     * @param proposed whom support proposed, while nobody is asked; null for none
     * @param helpAsked whether support looks for an agent
     */
    record Standing(
            @Nullable Last last,
            @Nullable PublicCard invited,
            @Nullable PublicCard proposed,
            boolean helpAsked) {
        /** Whether an agent is asked, or has accepted. */
        public boolean stands() {
            return last != null && last.state().stands();
        }
    }

    /**
     * The request made last.
     *
     * @param card of the agent; null when the agent is no longer there
     * @param reason why the agent declined; null for any other
     */
    record Last(
            RequestState state,
            @Nullable PublicCard card,
            @Nullable String reason,
            OffsetDateTime askedAt) {}

    /** Some queries, as many whatever there is. */
    Standing of(Journey journey) {
        Last last = requests.findFirstByJourneyIdOrderByAskedAtDescIdDesc(journey.id())
                .map(request -> new Last(
                        request.state(),
                        cards.orName(request.agent(), request.provider()).orElse(null),
                        request.reason(),
                        request.askedAt()))
                .orElse(null);
        boolean stands = last != null && last.state().stands();
        Optional<Searches.Search> search = searches.of(journey.id());
        PublicCard invited = stands || last != null
                ? null
                : invited(journey)
                        .flatMap(agent -> cards.orName(agent.id(), agent.provider()))
                        .orElse(null);
        PublicCard proposed = stands ? null : search.flatMap(this::proposed).orElse(null);
        return new Standing(last, invited, proposed, search.isPresent());
    }

    /** Whether the journey is taken care of, so that it can be sent in. */
    boolean settled(UUID journey) {
        return requests.findFirstByJourneyIdOrderByAskedAtDescIdDesc(journey)
                        .filter(request -> request.state().stands())
                        .isPresent()
                || searches.of(journey).isPresent();
    }

    /** The agent, when the journey may ask for that one. */
    Optional<AgentRef> offered(Journey journey, UUID agent, UUID provider) {
        return agents.at(agent, provider)
                .filter(found -> cards.of(agent, provider).isPresent()
                        || isMeant(found, invited(journey).orElse(null))
                        || searches.of(journey.id())
                                .filter(search -> agent.equals(search.agent()) && provider.equals(search.provider()))
                                .isPresent());
    }

    /** The agent of the link; of who came by none, the one whom they were invited to. */
    private Optional<AgentRef> invited(Journey journey) {
        return journey.linkCode().flatMap(invitations::agentOf).or(() -> meant.of(journey.user()));
    }

    private static boolean isMeant(AgentRef agent, @Nullable AgentRef invited) {
        return invited != null
                && invited.id().equals(agent.id())
                && invited.provider().equals(agent.provider());
    }

    private Optional<PublicCard> proposed(Searches.Search search) {
        return search.agent() == null || search.provider() == null
                ? Optional.empty()
                : cards.of(search.agent(), search.provider());
    }
}

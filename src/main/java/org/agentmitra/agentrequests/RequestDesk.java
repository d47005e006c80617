package org.agentmitra.agentrequests;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.agentrequests.AgentRequestMoved.Move;
import org.agentmitra.agents.AgentDirectory;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.onboarding.Journey;
import org.agentmitra.onboarding.JourneyForgotten;
import org.agentmitra.onboarding.Journeys;
import org.agentmitra.onboarding.StepKey;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people on their way ask of agents. One request stands at a time; all that changes it waits for the journey's row first. */
@Service
@Transactional
public class RequestDesk {
    private final AgentRequests requests;
    private final Searches searches;
    private final Journeys journeys;
    private final AgentDirectory agents;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RequestDesk(
            AgentRequests requests,
            Searches searches,
            Journeys journeys,
            AgentDirectory agents,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.searches = searches;
        this.journeys = journeys;
        this.agents = agents;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Asks the agent, in place of any who was asked before; asked again it is the same request. */
    public void ask(Viewer viewer, Journey journey, AgentRef agent) {
        hold(journey);
        if (journey.open()) {
            journeys.saved(journey.id(), StepKey.AGENT);
        }
        Optional<AgentRequest> standing = requests.findLockedByOpenJourney(journey.id());
        if (standing.filter(before ->
                        before.agent().equals(agent.id()) && before.provider().equals(agent.provider()))
                .isPresent()) {
            return;
        }
        standing.ifPresent(before -> withdraw(viewer.user(), before));
        String name =
                Optional.ofNullable(journeys.newcomer(journey.id()).name()).orElse(viewer.name());
        AgentRequest request = requests.saveAndFlush(AgentRequest.of(journey.id(), viewer.user(), name, agent, now()));
        searches.end(journey.id(), now());
        publish(viewer.user(), Move.ASKED, request);
    }

    /**
     * Takes the request back that stands; nothing when there is none.
     *
     * @throws org.agentmitra.shared.Refused when the person is in the agent's book by now
     */
    void withdraw(Viewer viewer, Journey journey) {
        hold(journey);
        requests.findLockedByOpenJourney(journey.id()).ifPresent(request -> withdraw(viewer.user(), request));
    }

    /** Asks support to find an agent. The step counts as taken: support answers while the person goes on. */
    public void seekHelp(Viewer viewer, Journey journey) {
        hold(journey);
        if (journey.open()) {
            journeys.saved(journey.id(), StepKey.AGENT);
        }
        if (searches.begin(journey.id(), viewer.user(), now())) {
            events.publishEvent(new AgentProposed(viewer.user(), false, journey.id(), viewer.user(), ""));
        }
    }

    /** Whoever abandons a journey asks nobody any more, and is forgotten. */
    @EventListener
    void on(JourneyForgotten forgotten) {
        requests.findLockedByOpenJourney(forgotten.journey()).ifPresent(request -> withdraw(null, request));
        jdbc.sql("delete from agent_requests where journey_id = ?")
                .param(forgotten.journey())
                .update();
        searches.forget(forgotten.journey());
    }

    private void withdraw(@Nullable UUID actor, AgentRequest request) {
        request.withdraw(now());
        requests.saveAndFlush(request);
        publish(actor, Move.WITHDRAWN, request);
    }

    private void hold(Journey journey) {
        jdbc.sql("select id from journeys where id = ? for update")
                .param(journey.id())
                .query()
                .singleRow();
    }

    private void publish(@Nullable UUID actor, Move what, AgentRequest request) {
        events.publishEvent(new AgentRequestMoved(
                actor,
                what,
                request.id(),
                request.user(),
                agents.accountOf(request.agent()).orElse(null),
                request.customerName(),
                agents.at(request.agent(), request.provider())
                        .map(AgentRef::name)
                        .orElse(""),
                null));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}

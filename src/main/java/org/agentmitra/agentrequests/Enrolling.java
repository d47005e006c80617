package org.agentmitra.agentrequests;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.agentrequests.AgentRequestMoved.Move;
import org.agentmitra.agents.AgentDirectory;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.customers.Enrolled;
import org.agentmitra.customers.Enrolment;
import org.agentmitra.onboarding.JourneyState;
import org.agentmitra.onboarding.JourneySubmitted;
import org.agentmitra.onboarding.Journeys;
import org.agentmitra.onboarding.Newcomer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts people into the book of the agent who took them on, once the journey was sent in and the agent accepted, whichever
 * comes last. Both hold the request's row while they look whether the other has happened, so that neither is missed.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Enrolling {
    private final AgentRequests requests;
    private final Journeys journeys;
    private final Enrolment book;
    private final AgentDirectory agents;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ZoneId zone;

    Enrolling(
            AgentRequests requests,
            Journeys journeys,
            Enrolment book,
            AgentDirectory agents,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${portal.zone}") ZoneId zone) {
        this.requests = requests;
        this.journeys = journeys;
        this.book = book;
        this.agents = agents;
        this.events = events;
        this.clock = clock;
        this.zone = zone;
    }

    @EventListener
    void on(JourneySubmitted sent) {
        requests.findLockedByOpenJourney(sent.journey())
                .filter(AgentRequest::awaitsEnrolment)
                .ifPresent(request ->
                        enrol(request, agents.accountOf(request.agent()).orElse(sent.user())));
    }

    /** After the agent accepted; the caller holds the request's row. @param actor who accepted */
    void accepted(AgentRequest request, UUID actor) {
        boolean sent = journeys.find(request.journey())
                .filter(journey -> journey.state() == JourneyState.SUBMITTED)
                .isPresent();
        if (sent && request.awaitsEnrolment()) {
            enrol(request, actor);
        }
    }

    private void enrol(AgentRequest request, UUID actor) {
        AgentRef agent = agents.at(request.agent(), request.provider()).orElseThrow();
        Newcomer who = journeys.newcomer(request.journey());
        UUID customer = book.enrol(new Enrolled(
                request.user(),
                agent,
                Optional.ofNullable(who.name()).orElse(request.customerName()),
                who.bornOn(),
                who.mobile(),
                who.email(),
                who.address(),
                LocalDate.now(clock.withZone(zone)),
                actor));
        request.enrol(customer);
        requests.saveAndFlush(request);
        events.publishEvent(new AgentRequestMoved(
                actor,
                Move.ENROLLED,
                request.id(),
                request.user(),
                agents.accountOf(request.agent()).orElse(null),
                request.customerName(),
                agent.name(),
                null));
    }
}

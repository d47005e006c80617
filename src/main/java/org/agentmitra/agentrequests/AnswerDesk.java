package org.agentmitra.agentrequests;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.agentmitra.agentrequests.AgentRequestMoved.Move;
import org.agentmitra.agents.AgentDirectory;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What agents answer to who asks for them. */
@Service
@Transactional
class AnswerDesk {
    private final AgentRequests requests;
    private final RequestRows rows;
    private final Enrolling enrolling;
    private final AgentDirectory agents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnswerDesk(
            AgentRequests requests,
            RequestRows rows,
            Enrolling enrolling,
            AgentDirectory agents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.rows = rows;
        this.enrolling = enrolling;
        this.agents = agents;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes the person on; said twice it is the same.
     *
     * @throws NotFound for a request that is not the viewer's to answer
     * @throws org.agentmitra.shared.Refused when it was settled otherwise meanwhile
     */
    void accept(Viewer viewer, UUID id) {
        AgentRequest request = locked(viewer, id);
        if (request.state() == RequestState.ACCEPTED) {
            return;
        }
        request.accept(now());
        requests.saveAndFlush(request);
        publish(viewer.user(), Move.ACCEPTED, request);
        enrolling.accepted(request, viewer.user());
    }

    /** Does not; otherwise as {@link #accept}. */
    void decline(Viewer viewer, UUID id, String reason) {
        AgentRequest request = locked(viewer, id);
        if (request.state() == RequestState.DECLINED) {
            return;
        }
        request.decline(reason, now());
        requests.saveAndFlush(request);
        publish(viewer.user(), Move.DECLINED, request);
    }

    /** Reminds the agent, or gives the request up when it waited for too long. Nothing when it was settled meanwhile. */
    void chase(UUID id, OffsetDateTime lapsed) {
        AgentRequest request = requests.findLockedById(id).orElse(null);
        if (request == null || request.state() != RequestState.ASKED) {
            return;
        }
        Move what = request.askedAt().isBefore(lapsed) ? Move.LAPSED : Move.REMINDED;
        if (what == Move.LAPSED) {
            request.lapse(now());
        } else {
            request.told(now());
        }
        requests.saveAndFlush(request);
        publish(null, what, request);
    }

    private AgentRequest locked(Viewer viewer, UUID id) {
        if (!rows.reaches(viewer, id)) {
            throw new NotFound("agent request", id);
        }
        return requests.findLockedById(id).orElseThrow(() -> new NotFound("agent request", id));
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
                request.reason()));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}

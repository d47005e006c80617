package org.agentmitra.agentrequests;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Refused;
import org.jspecify.annotations.Nullable;

/** Somebody asks an agent to become their agent. What was settled once stays so: of two answers the first counts. */
@Entity
@Table(name = "agent_requests")
class AgentRequest {
    /** Whether the agent takes them on is asked, and answered, on the request as it stands. */
    private static final String SETTLED = "agentrequests.settled";

    @Id
    private UUID id;

    private UUID journeyId;
    private @Nullable UUID openJourney;
    private UUID userId;
    private UUID agentId;
    private UUID providerId;
    private String scopePath;
    private String customerName;

    @Enumerated(EnumType.STRING)
    private RequestState state;

    private @Nullable String reason;
    private OffsetDateTime askedAt;
    private @Nullable OffsetDateTime answeredAt;
    private OffsetDateTime toldAt;
    private @Nullable UUID customerId;

    @Version
    private @Nullable Long version;

    protected AgentRequest() {}

    static AgentRequest of(UUID journey, UUID user, String name, AgentRef agent, OffsetDateTime now) {
        AgentRequest request = new AgentRequest();
        request.id = Ids.next();
        request.journeyId = journey;
        request.openJourney = journey;
        request.userId = user;
        request.agentId = agent.id();
        request.providerId = agent.provider();
        request.scopePath = agent.path();
        request.customerName = name;
        request.state = RequestState.ASKED;
        request.askedAt = now;
        request.toldAt = now;
        return request;
    }

    /** The agent takes the person on. @throws Refused unless it waits for that */
    void accept(OffsetDateTime now) {
        settle(RequestState.ACCEPTED, now);
    }

    /** The agent does not. @throws Refused unless it waits for that */
    void decline(String why, OffsetDateTime now) {
        settle(RequestState.DECLINED, now);
        reason = why;
    }

    /** Who asked wants another agent, or none. @throws Refused when the person is in the agent's book by now */
    void withdraw(OffsetDateTime now) {
        if (!state.stands() || customerId != null) {
            throw new Refused("agent", customerId == null ? SETTLED : "agentrequests.enrolled");
        }
        state = RequestState.WITHDRAWN;
        openJourney = null;
        answeredAt = now;
    }

    /** Nobody answered for too long. @throws Refused when somebody did */
    void lapse(OffsetDateTime now) {
        settle(RequestState.LAPSED, now);
    }

    /** The person is in the agent's book. @throws Refused unless the agent accepted */
    void enrol(UUID customer) {
        if (state != RequestState.ACCEPTED || customerId != null) {
            throw new Refused("agent", SETTLED);
        }
        customerId = customer;
    }

    void told(OffsetDateTime now) {
        toldAt = now;
    }

    /** Whether the agent said yes and the person is in no book yet. */
    boolean awaitsEnrolment() {
        return state == RequestState.ACCEPTED && customerId == null;
    }

    private void settle(RequestState outcome, OffsetDateTime now) {
        if (state != RequestState.ASKED) {
            throw new Refused("agent", SETTLED);
        }
        state = outcome;
        answeredAt = now;
        if (!outcome.stands()) {
            openJourney = null;
        }
    }

    UUID id() {
        return id;
    }

    UUID journey() {
        return journeyId;
    }

    UUID user() {
        return userId;
    }

    UUID agent() {
        return agentId;
    }

    UUID provider() {
        return providerId;
    }

    String customerName() {
        return customerName;
    }

    RequestState state() {
        return state;
    }

    /** Why the agent declined; null for any other. */
    @Nullable
    String reason() {
        return reason;
    }

    OffsetDateTime askedAt() {
        return askedAt;
    }
}

package org.agentmitra.agentrequests;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface AgentRequests extends Repository<AgentRequest, UUID> {
    AgentRequest saveAndFlush(AgentRequest newOrChanged);

    /** Answers, withdrawals and the sending of the journey wait for one another here. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<AgentRequest> findLockedById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<AgentRequest> findLockedByOpenJourney(UUID journey);

    /** The request made last, whatever became of it. */
    Optional<AgentRequest> findFirstByJourneyIdOrderByAskedAtDescIdDesc(UUID journey);
}

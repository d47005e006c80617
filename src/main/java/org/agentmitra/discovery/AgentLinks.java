package org.agentmitra.discovery;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface AgentLinks extends Repository<AgentLink, UUID> {
    AgentLink saveAndFlush(AgentLink newOrChanged);

    List<AgentLink> findByAgentIdOrderByCreatedAtDescIdDesc(UUID agentId);

    Optional<AgentLink> findByIdAndAgentId(UUID id, UUID agentId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<AgentLink> findLockedByIdAndAgentId(UUID id, UUID agentId);
}

package org.agentmitra.cards;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AgentCards extends Repository<AgentCard, UUID> {
    Optional<AgentCard> findById(UUID agent);

    AgentCard saveAndFlush(AgentCard newOrChanged);
}

package org.agentmitra.agents;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Agents extends Repository<Agent, UUID> {
    boolean existsByUserId(UUID userId);

    Optional<Agent> findById(UUID id);

    Agent saveAndFlush(Agent agent);
}

package org.agentmitra.agents;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Agents extends Repository<Agent, UUID> {
    boolean existsByUserId(UUID userId);

    Agent saveAndFlush(Agent agent);
}

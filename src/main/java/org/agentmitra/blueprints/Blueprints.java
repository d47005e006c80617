package org.agentmitra.blueprints;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Blueprints extends Repository<Blueprint, UUID> {
    Optional<Blueprint> findById(UUID id);

    Blueprint saveAndFlush(Blueprint blueprint);
}

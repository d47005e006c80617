package org.agentmitra.clearances;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Clearances extends Repository<Clearance, UUID> {
    Optional<Clearance> findById(UUID id);

    Clearance saveAndFlush(Clearance clearance);
}

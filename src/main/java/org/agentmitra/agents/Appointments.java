package org.agentmitra.agents;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Appointments extends Repository<Appointment, UUID> {
    boolean existsByUserIdAndNodeIdAndEndsOnIsNull(UUID userId, long nodeId);

    Appointment saveAndFlush(Appointment appointment);
}

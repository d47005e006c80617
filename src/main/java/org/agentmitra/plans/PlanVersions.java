package org.agentmitra.plans;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PlanVersions extends Repository<PlanVersion, UUID> {
    boolean existsByProviderIdAndCode(UUID providerId, String code);

    PlanVersion saveAndFlush(PlanVersion plan);
}

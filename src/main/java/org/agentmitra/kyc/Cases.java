package org.agentmitra.kyc;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Cases extends Repository<KycCase, UUID> {
    Optional<KycCase> findById(UUID id);

    KycCase saveAndFlush(KycCase one);
}

package org.agentmitra.providers;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Providers extends Repository<Provider, UUID> {
    Optional<Provider> findById(UUID id);

    boolean existsByCode(String code);

    Provider saveAndFlush(Provider provider);
}

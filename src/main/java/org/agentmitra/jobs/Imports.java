package org.agentmitra.jobs;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Imports extends Repository<Import, UUID> {
    Import saveAndFlush(Import newOrChanged);

    Optional<Import> findById(UUID id);

    Optional<Import> findByUploadedByAndIdempotencyKey(UUID uploadedBy, UUID idempotencyKey);
}

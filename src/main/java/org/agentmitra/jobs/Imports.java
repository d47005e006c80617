package org.agentmitra.jobs;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface Imports extends Repository<Import, UUID> {
    Import saveAndFlush(Import newOrChanged);

    Optional<Import> findById(UUID id);

    /** Waits for the chunk that has it in hand, and keeps the next one out until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Import> findLockedById(UUID id);

    Optional<Import> findByUploadedByAndIdempotencyKey(UUID uploadedBy, UUID idempotencyKey);
}

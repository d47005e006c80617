package org.agentmitra.jobs;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface Imports extends Repository<Import, UUID> {
    Import saveAndFlush(Import newOrChanged);

    Optional<Import> findById(UUID id);

    /**
     * Keeps whoever else moves it out until the transaction ends. Waits for a chunk of the check that is in hand; one of the
     * run takes hold of it at its end only, and comes to nothing when the import was moved meanwhile.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Import> findLockedById(UUID id);

    Optional<Import> findByUploadedByAndIdempotencyKey(UUID uploadedBy, UUID idempotencyKey);
}

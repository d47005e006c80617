package org.agentmitra.notifications;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface Messages extends Repository<Message, UUID> {
    Message saveAndFlush(Message newOrChanged);

    Optional<Message> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Message> findLockedById(UUID id);
}

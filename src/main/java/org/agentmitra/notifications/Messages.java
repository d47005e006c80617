package org.agentmitra.notifications;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Messages extends Repository<Message, UUID> {
    Message saveAndFlush(Message newOrChanged);

    Optional<Message> findById(UUID id);
}

package org.agentmitra.presentations;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Presentations extends Repository<Presentation, UUID> {
    Optional<Presentation> findById(UUID id);

    Presentation saveAndFlush(Presentation presentation);

    void delete(Presentation presentation);

    void flush();
}

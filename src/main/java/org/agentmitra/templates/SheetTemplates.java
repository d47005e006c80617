package org.agentmitra.templates;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface SheetTemplates extends Repository<SheetTemplate, UUID> {
    Optional<SheetTemplate> findById(UUID id);

    boolean existsByProviderKeyAndNameKeyAndIdNot(String providerKey, String nameKey, UUID id);

    SheetTemplate saveAndFlush(SheetTemplate template);

    void delete(SheetTemplate template);

    void flush();
}

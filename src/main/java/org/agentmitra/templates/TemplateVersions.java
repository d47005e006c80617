package org.agentmitra.templates;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface TemplateVersions extends Repository<TemplateVersion, UUID> {
    Optional<TemplateVersion> findById(UUID id);

    Optional<TemplateVersion> findByTemplateIdAndNumber(UUID template, int number);

    Optional<TemplateVersion> findByTemplateIdAndState(UUID template, VersionState state);

    /** The latest first. */
    List<TemplateVersion> findByTemplateIdOrderByNumberDesc(UUID template);

    TemplateVersion saveAndFlush(TemplateVersion version);

    void delete(TemplateVersion version);

    void flush();
}

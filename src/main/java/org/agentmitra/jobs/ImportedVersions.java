package org.agentmitra.jobs;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.templates.TemplateUses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many imports were read by a version of a template. */
@Component
class ImportedVersions implements TemplateUses {
    private final JdbcClient jdbc;

    ImportedVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Integer> of(Collection<UUID> versions) {
        Map<UUID, Integer> uses = new HashMap<>();
        if (!versions.isEmpty()) {
            jdbc.sql("select template_version, count(*) from imports where template_version in (:versions)"
                            + " group by template_version")
                    .param("versions", versions)
                    .query(row -> {
                        uses.put(row.getObject(1, UUID.class), row.getInt(2));
                    });
        }
        return uses;
    }
}

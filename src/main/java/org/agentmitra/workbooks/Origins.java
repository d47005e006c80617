package org.agentmitra.workbooks;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.agentmitra.templates.TemplateDesigns;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From which version of a template a workbook was made, and which imports came from one that was not the latest. */
@Component
public class Origins {
    private final TemplateDesigns designs;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Origins(TemplateDesigns designs, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.designs = designs;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * What the file's mark names. Anybody can write one: it counts only for templates that are offered for the insurer's
     * files.
     *
     * @param mark as it stands in the file; null for none
     * @param kinds keys of the import targets the rows may go to
     * @return empty also for the portal's own, which are known by their columns
     */
    public Optional<Origin> of(@Nullable String mark, List<String> kinds, UUID provider) {
        return version(mark)
                .flatMap(version -> designs.madeFrom(version, kinds, provider))
                .map(made -> new Origin(made.design(), made.offered(), made.alike()));
    }

    /** Remembers with the import that its workbook is of an earlier version; nothing for one of the latest, or twice. */
    @Transactional
    public void keep(Viewer viewer, UUID importId, Origin origin) {
        if (!origin.outdated() || known(importId)) {
            return;
        }
        jdbc.sql("insert into import_workbooks (import_id, made_from, offered) values (?, ?, ?)")
                .params(importId, Objects.requireNonNull(origin.design().version()), origin.offered())
                .update();
        events.publishEvent(new OutdatedWorkbook(
                viewer.user(),
                importId,
                origin.design().template(),
                origin.design().number()));
    }

    private boolean known(UUID importId) {
        return jdbc.sql("select count(*) from import_workbooks where import_id = ?")
                        .param(importId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static Optional<UUID> version(@Nullable String mark) {
        try {
            return Optional.ofNullable(mark).map(UUID::fromString);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}

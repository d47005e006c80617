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
     * What the file's mark names. Anybody can write one: it counts only for templates that are, or were, offered for the
     * insurer's files.
     *
     * @param mark as it stands in the file; null for none
     * @param kinds keys of the import targets the rows may go to
     * @return empty also for the portal's own, which are known by their columns
     */
    public Optional<Origin> of(@Nullable String mark, List<String> kinds, UUID provider) {
        return version(mark)
                .flatMap(version -> designs.madeFrom(version, kinds, provider))
                .map(made -> new Origin(made.design(), made.offered(), made.alike(), made.retired()));
    }

    /** Remembers with the import that its workbook is of an earlier version or of a retired template; nothing twice. */
    @Transactional
    public void keep(Viewer viewer, UUID importId, Origin origin) {
        if (!origin.retired() && !origin.outdated() || known(importId)) {
            return;
        }
        UUID madeFrom = Objects.requireNonNull(origin.design().version());
        if (origin.retired()) {
            jdbc.sql("insert into import_retired_workbooks (import_id, made_from) values (?, ?)")
                    .params(importId, madeFrom)
                    .update();
        } else {
            jdbc.sql("insert into import_workbooks (import_id, made_from, offered) values (?, ?, ?)")
                    .params(importId, madeFrom, origin.offered())
                    .update();
        }
        events.publishEvent(new OutdatedWorkbook(
                viewer.user(),
                importId,
                origin.design().template(),
                origin.design().number()));
    }

    private boolean known(UUID importId) {
        return jdbc.sql("select (select count(*) from import_workbooks where import_id = ?)"
                                + " + (select count(*) from import_retired_workbooks where import_id = ?)")
                        .params(importId, importId)
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

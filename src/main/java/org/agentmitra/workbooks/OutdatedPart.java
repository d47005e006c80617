package org.agentmitra.workbooks;

import java.util.Optional;
import java.util.UUID;
import org.agentmitra.jobs.PagePart;
import org.agentmitra.shared.Viewer;
import org.agentmitra.targets.Entity;
import org.agentmitra.targets.ImportTargets;
import org.agentmitra.templates.TemplateDesign;
import org.agentmitra.templates.TemplateDesigns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the page of an import says when its workbook was made from an earlier version: what changed since. */
@Component
class OutdatedPart implements PagePart {
    private static final int ORDER = 10;

    private final TemplateDesigns designs;
    private final ImportTargets targets;
    private final JdbcClient jdbc;

    OutdatedPart(TemplateDesigns designs, ImportTargets targets, JdbcClient jdbc) {
        this.designs = designs;
        this.targets = targets;
        this.jdbc = jdbc;
    }

    private record Kept(
            UUID madeFrom, UUID offered, @Nullable UUID readBy, UUID provider) {}

    /**
     * What is said.
     *
     * @param readBy whether the file is read by the version it was made from
     */
    record Said(
            @Nullable UUID template,
            @Nullable String name,
            int madeFrom,
            int offered,
            boolean readBy,
            UUID provider,
            Changes changes) {}

    @Override
    public Optional<Part> beforeMapping(Viewer viewer, UUID importId) {
        return of(viewer, importId);
    }

    @Override
    public Optional<Part> of(Viewer viewer, UUID importId) {
        return jdbc.sql("select w.made_from, w.offered, i.template_version, i.provider_id from import_workbooks w"
                        + " join imports i on i.id = w.import_id where w.import_id = ?")
                .param(importId)
                .query((row, number) -> new Kept(
                        row.getObject("made_from", UUID.class),
                        row.getObject("offered", UUID.class),
                        row.getObject("template_version", UUID.class),
                        row.getObject("provider_id", UUID.class)))
                .optional()
                .flatMap(this::said)
                .map(said -> new Part(ORDER, "workbooks/outdated :: part", said));
    }

    private Optional<Said> said(Kept kept) {
        return designs.version(kept.madeFrom)
                .flatMap(before -> designs.version(kept.offered).map(after -> said(kept, before, after)));
    }

    private Said said(Kept kept, TemplateDesign before, TemplateDesign after) {
        Entity entity = targets.entities().stream()
                .filter(one -> one.builtIn().key().equals(after.builtIn().key()))
                .findFirst()
                .orElseThrow();
        return new Said(
                after.template(),
                after.name(),
                before.number(),
                after.number(),
                kept.madeFrom.equals(kept.readBy),
                kept.provider,
                Changes.of(entity, before, after));
    }
}

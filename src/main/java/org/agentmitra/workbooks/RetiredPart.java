package org.agentmitra.workbooks;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.jobs.PagePart;
import org.agentmitra.shared.Viewer;
import org.agentmitra.targets.ImportTargets;
import org.agentmitra.templates.TemplateDesign;
import org.agentmitra.templates.TemplateDesigns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the page of an import says when its workbook was made from a template that is retired: by what it is read instead. */
@Component
class RetiredPart implements PagePart {
    private static final int ORDER = 10;

    private final TemplateDesigns designs;
    private final ImportTargets targets;
    private final JdbcClient jdbc;

    RetiredPart(TemplateDesigns designs, ImportTargets targets, JdbcClient jdbc) {
        this.designs = designs;
        this.targets = targets;
        this.jdbc = jdbc;
    }

    private record Kept(
            UUID madeFrom, String template, @Nullable UUID version, boolean unread, UUID provider) {}

    /**
     * What is said.
     *
     * @param retired when, at the viewer's place; null where the template is offered again since
     * @param unread whether somebody has to name its columns
     * @param reader name of the template it is read by; null for one of the portal's own
     * @param readerKey message key of the name of the portal's own
     * @param others templates of which there are workbooks to fill in instead
     */
    record Said(
            @Nullable String name,
            int number,
            @Nullable OffsetDateTime retired,
            boolean unread,
            @Nullable String reader,
            String readerKey,
            List<TemplateDesigns.Offered> others,
            UUID provider) {}

    @Override
    public Optional<Part> beforeMapping(Viewer viewer, UUID importId) {
        return of(viewer, importId);
    }

    @Override
    public Optional<Part> of(Viewer viewer, UUID importId) {
        return jdbc.sql("select w.made_from, i.template, i.template_version, i.status, i.provider_id"
                        + " from import_retired_workbooks w join imports i on i.id = w.import_id where w.import_id = ?")
                .param(importId)
                .query((row, number) -> new Kept(
                        row.getObject("made_from", UUID.class),
                        row.getString("template"),
                        row.getObject("template_version", UUID.class),
                        row.getString("status").equals("MAPPING"),
                        row.getObject("provider_id", UUID.class)))
                .optional()
                .flatMap(kept -> designs.version(kept.madeFrom).map(from -> said(viewer, kept, from)))
                .map(said -> new Part(ORDER, "workbooks/retired :: part", said));
    }

    private Said said(Viewer viewer, Kept kept, TemplateDesign from) {
        return new Said(
                from.name(),
                from.number(),
                designs.retired(kept.madeFrom)
                        .map(at -> at.atZoneSameInstant(viewer.zone()).toOffsetDateTime())
                        .orElse(null),
                kept.unread,
                Optional.ofNullable(kept.version)
                        .flatMap(designs::version)
                        .map(TemplateDesign::name)
                        .orElse(null),
                "imports.template." + kept.template,
                kept.unread
                        ? designs.offered(
                                List.of(targets.taking(from.builtIn().key()).key()), kept.provider)
                        : List.of(),
                kept.provider);
    }
}

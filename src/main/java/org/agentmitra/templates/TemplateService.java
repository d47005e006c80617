package org.agentmitra.templates;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.designs.DesignedColumn;
import org.agentmitra.formats.Handling;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.targets.Entity;
import org.agentmitra.targets.ImportTargets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes, names and removes templates. */
@Service
@Transactional
class TemplateService {
    private final TemplateDesk desk;
    private final SheetTemplates templates;
    private final TemplateVersions versions;
    private final ColumnStore columns;
    private final ImportTargets targets;
    private final UseCounts uses;
    private final Clock clock;

    TemplateService(
            TemplateDesk desk,
            SheetTemplates templates,
            TemplateVersions versions,
            ColumnStore columns,
            ImportTargets targets,
            UseCounts uses,
            Clock clock) {
        this.desk = desk;
        this.templates = templates;
        this.versions = versions;
        this.columns = columns;
        this.targets = targets;
        this.uses = uses;
        this.clock = clock;
    }

    /**
     * A new template, as a draft.
     *
     * @param provider whose it is; null for all
     * @param handling what becomes of rows whose records are there already or not
     * @param of the columns it begins with
     * @throws NotFound when the viewer may not make such templates
     * @throws Refused when another template of the insurer has the name
     */
    UUID create(
            Viewer viewer,
            @Nullable UUID provider,
            String entity,
            String name,
            @Nullable String description,
            Handling handling,
            List<DesignedColumn> of) {
        if (!Sight.mayCreate(viewer, provider)) {
            throw new NotFound("template of", provider == null ? SheetTemplate.ALL : provider);
        }
        Entity known = targets.entity(entity);
        SheetTemplate template = SheetTemplate.draft(
                        provider, known, known.builtIn().target(), viewer.user(), clock.instant())
                .named(name, description);
        free(template.id(), provider, name);
        desk.fits(entity, handling);
        templates.saveAndFlush(template);
        desk.next(viewer, template, of).handle(handling);
        desk.said(viewer, template, "template.created", Map.of("entity", entity, "columns", of.size()));
        return template.id();
    }

    @Transactional(readOnly = true)
    TemplateForm form(Viewer viewer, UUID id) {
        SheetTemplate template = desk.permitted(viewer, Sight.UPDATE, id);
        UUID provider = template.provider();
        Handling handling = desk.current(template).handling();
        return new TemplateForm(
                template.name(),
                template.description(),
                template.entity(),
                SheetTemplate.key(provider),
                null,
                handling.mode().name(),
                handling.doubles().name(),
                String.valueOf(template.version()));
    }

    /** @throws Refused when the name is taken, or somebody else changed the template meanwhile */
    void describe(Viewer viewer, UUID id, TemplateForm form) {
        SheetTemplate template = desk.permitted(viewer, Sight.UPDATE, id);
        template.seenAs(form.seen());
        free(id, template.provider(), form.name());
        Revision revision = template.describe(form.name(), form.description(), clock.instant());
        handle(viewer, template, form.handling(), revision);
        if (!revision.isEmpty()) {
            desk.said(viewer, template, "template.updated", Map.of("changes", revision.changes()));
        }
    }

    private void handle(Viewer viewer, SheetTemplate template, Handling after, Revision revision) {
        Handling before = desk.current(template).handling();
        if (!before.equals(after)) {
            desk.fits(template.entity(), after);
            desk.draft(viewer, template).handle(after);
            template.touch(clock.instant());
            revision.note("mode", before.mode().name(), after.mode().name());
            revision.note("doubles", before.doubles().name(), after.doubles().name());
        }
    }

    /** Columns that another template, or one of the portal's own, has now. */
    @Transactional(readOnly = true)
    List<DesignedColumn> columns(Viewer viewer, UUID id) {
        return columns.of(desk.current(desk.permitted(viewer, Sight.READ, id)).id());
    }

    /** @throws Refused when an import was made by one of its versions */
    void delete(Viewer viewer, UUID id, @Nullable Long seen) {
        SheetTemplate template = desk.permitted(viewer, Sight.UPDATE, id);
        template.seenAs(seen);
        List<TemplateVersion> all = versions.findByTemplateIdOrderByNumberDesc(id);
        if (!uses.of(all.stream().map(TemplateVersion::id).toList()).isEmpty()) {
            throw new Refused("version", "templates.delete.used");
        }
        for (TemplateVersion version : all) {
            columns.remove(version.id());
            versions.delete(version);
        }
        versions.flush();
        desk.said(viewer, template, "template.deleted", Map.of("entity", template.entity()));
        templates.delete(template);
        templates.flush();
    }

    private void free(UUID id, @Nullable UUID provider, String name) {
        String key = SheetTemplate.key(provider);
        if (templates.existsByProviderKeyAndNameKeyAndIdNot(key, SheetTemplate.nameKey(name), id)) {
            throw new Refused("name", "templates.name.taken");
        }
    }
}

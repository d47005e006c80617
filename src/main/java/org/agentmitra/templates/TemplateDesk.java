package org.agentmitra.templates;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.designs.Checks;
import org.agentmitra.designs.DesignedColumn;
import org.agentmitra.designs.Samples;
import org.agentmitra.formats.Expected;
import org.agentmitra.formats.Handling;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.providers.ProviderRef;
import org.agentmitra.rules.RuleKind;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.agentmitra.targets.ImportKind;
import org.agentmitra.targets.ImportTargets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Single templates that a viewer may read or write, with what is asked of every change. In the caller's transaction. */
@Component
class TemplateDesk {
    private final SheetTemplates templates;
    private final TemplateVersions versions;
    private final ColumnStore columns;
    private final ImportTargets targets;
    private final ProviderDirectory providers;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TemplateDesk(
            SheetTemplates templates,
            TemplateVersions versions,
            ColumnStore columns,
            ImportTargets targets,
            ProviderDirectory providers,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.templates = templates;
        this.versions = versions;
        this.columns = columns;
        this.targets = targets;
        this.providers = providers;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NotFound when there is none, or the viewer may not do this with it */
    SheetTemplate permitted(Viewer viewer, String permission, UUID id) {
        Scope.Condition sight = Sight.of(viewer, permission);
        return jdbc.sql("select t.id from import_templates t where t.id = :id and " + sight.sql())
                .param("id", id)
                .params(sight.parameters())
                .query(UUID.class)
                .optional()
                .flatMap(templates::findById)
                .orElseThrow(() -> new NotFound("template", id));
    }

    /** Whether the viewer may do this with the template. */
    boolean may(Viewer viewer, String permission, @Nullable UUID provider) {
        return switch (viewer.scope(permission)) {
            case Scope.Everything() -> true;
            case Scope.Paths paths -> provider != null && provider.equals(viewer.provider());
            case Scope.Owned owned -> false;
            case Scope.Nothing() -> false;
        };
    }

    /** The version that is being designed, else the one that is published. */
    TemplateVersion current(SheetTemplate template) {
        return versions.findByTemplateIdAndState(template.id(), VersionState.DRAFT)
                .or(() -> versions.findByTemplateIdAndState(template.id(), VersionState.PUBLISHED))
                .orElseThrow(() -> new NotFound("version of template", template.id()));
    }

    /** The draft; made of the published version where there is none. */
    TemplateVersion draft(Viewer viewer, SheetTemplate template) {
        return versions.findByTemplateIdAndState(template.id(), VersionState.DRAFT)
                .orElseGet(() -> {
                    TemplateVersion before = current(template);
                    TemplateVersion next = next(viewer, template, columns.of(before.id()));
                    next.handle(before.handling());
                    return next;
                });
    }

    /** The next version, as a draft of these columns. */
    TemplateVersion next(Viewer viewer, SheetTemplate template, List<DesignedColumn> of) {
        int latest = versions.findByTemplateIdOrderByNumberDesc(template.id()).stream()
                .findFirst()
                .map(TemplateVersion::number)
                .orElse(0);
        TemplateVersion draft =
                versions.saveAndFlush(TemplateVersion.draft(template.id(), latest + 1, viewer.user(), clock.instant()));
        columns.replace(draft.id(), of);
        return draft;
    }

    Checks checks(SheetTemplate template, List<DesignedColumn> of) {
        return new Checks(targets.entity(template.entity()), of, samples(template), handles(template.entity()));
    }

    /** @throws Refused when rows of the entity's sheets cannot do that */
    void fits(String entity, Handling handling) {
        ImportKind kind = kind(entity);
        if (!kind.modes().contains(handling.mode())) {
            throw new Refused("mode", "templates.mode.unfit");
        }
        if (!kind.doubles().contains(handling.doubles())) {
            throw new Refused("doubles", "templates.doubles.unfit");
        }
    }

    /** What rows of the entity's sheets become. */
    ImportKind kind(String entity) {
        return targets.taking(targets.entity(entity).builtIn().key());
    }

    /** Whether rules can ask which values are known or stand in a file once. */
    boolean handles(String entity) {
        return targets.taking(targets.entity(entity).builtIn().key()).handles();
    }

    /** What can be chosen for such sheets. */
    TemplatePage.Handles choices(String entity) {
        ImportKind kind = kind(entity);
        return new TemplatePage.Handles(
                Arrays.stream(Handling.Mode.values())
                        .filter(kind.modes()::contains)
                        .toList(),
                Arrays.stream(Handling.Doubles.values())
                        .filter(kind.doubles()::contains)
                        .toList(),
                Arrays.stream(RuleKind.values())
                        .filter(rule -> handles(entity) || !Checks.NEEDS_BOOK.contains(rule))
                        .toList());
    }

    Samples samples(SheetTemplate template) {
        return new Samples(expected(template.provider()));
    }

    /** What rows of an insurer's files are expected to be about; null for those of any. */
    Expected expected(@Nullable UUID provider) {
        ProviderRef known = provider == null ? null : providers.byId(provider).orElse(null);
        ZoneId zone = known == null ? clock.getZone() : known.zone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return known == null ? Expected.nobody(today) : new Expected(today, "IN", "", known.code(), known.name());
    }

    /** Keeps what was changed of the template, and says so. */
    void said(Viewer viewer, SheetTemplate template, String action, Map<String, Object> more) {
        templates.saveAndFlush(template);
        events.publishEvent(new TemplateChanged(viewer.user(), template.id(), action, template.name(), more));
    }
}

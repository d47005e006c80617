package org.agentmitra.templates;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.agentmitra.designs.DesignedColumn;
import org.agentmitra.designs.Samples;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.agentmitra.targets.Entity;
import org.agentmitra.targets.ImportTargets;
import org.agentmitra.targets.TargetField;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Single templates for the pages; a fixed number of queries. */
@Component
@Transactional(readOnly = true)
class TemplatePages {
    private static final String VERSIONS = "select v.id, v.number, v.state, v.note,"
            + " coalesce(v.published_at, v.created_at) as at, u.name as maker from template_versions v"
            + " left join users u on u.id = coalesce(v.published_by, v.created_by)"
            + " where v.template_id = ? order by v.number desc";

    private final TemplateDesk desk;
    private final TemplateVersions versions;
    private final ColumnStore columns;
    private final ImportTargets targets;
    private final UseCounts uses;
    private final ObjectProvider<ColumnProposals> proposers;
    private final JdbcClient jdbc;

    TemplatePages(
            TemplateDesk desk,
            TemplateVersions versions,
            ColumnStore columns,
            ImportTargets targets,
            UseCounts uses,
            ObjectProvider<ColumnProposals> proposers,
            JdbcClient jdbc) {
        this.desk = desk;
        this.versions = versions;
        this.columns = columns;
        this.targets = targets;
        this.uses = uses;
        this.proposers = proposers;
        this.jdbc = jdbc;
    }

    private record Kept(
            UUID id,
            int number,
            VersionState state,
            @Nullable String note,
            OffsetDateTime at,
            @Nullable String maker) {}

    /** @throws NotFound when the viewer may not see the template */
    TemplatePage page(Viewer viewer, UUID id) {
        SheetTemplate template = desk.permitted(viewer, Sight.READ, id);
        return page(viewer, template, desk.current(template));
    }

    /** As one of its versions says it. */
    TemplatePage page(Viewer viewer, UUID id, int number) {
        SheetTemplate template = desk.permitted(viewer, Sight.READ, id);
        TemplateVersion version =
                versions.findByTemplateIdAndNumber(id, number).orElseThrow(() -> new NotFound("version", number));
        return page(viewer, template, version);
    }

    /** Fields that a column of the template can fill. */
    List<TargetField> fields(Viewer viewer, UUID id) {
        return targets.entity(desk.permitted(viewer, Sight.READ, id).entity()).fields();
    }

    /** What reads values as the template's insurer's files are read. */
    Samples samples(Viewer viewer, UUID id) {
        return desk.samples(desk.permitted(viewer, Sight.READ, id));
    }

    /** The column at a position of what is shown. */
    DesignedColumn column(Viewer viewer, UUID id, int position) {
        List<DesignedColumn> all = columns.of(
                desk.current(desk.permitted(viewer, Sight.UPDATE, id)).id());
        if (position < 1 || position > all.size()) {
            throw new NotFound("column", position);
        }
        return all.get(position - 1);
    }

    private TemplatePage page(Viewer viewer, SheetTemplate template, TemplateVersion shown) {
        Entity entity = targets.entity(template.entity());
        List<TemplatePage.Past> past = past(template.id(), viewer.zone());
        UUID provider = template.provider();
        Map<String, String> names =
                entity.fields().stream().collect(Collectors.toMap(TargetField::name, TargetField::nameKey));
        return new TemplatePage(
                template.id(),
                template.name(),
                template.description(),
                template.entity(),
                provider == null ? null : providerName(provider),
                template.status(),
                shown.number(),
                shown.state(),
                template.version(),
                shown.handling(),
                desk.choices(template.entity()),
                columns.of(shown.id()),
                names,
                past,
                template.publishedVersion() == null ? proposals(template.id(), names) : Map.of(),
                desk.may(viewer, Sight.UPDATE, provider),
                desk.may(viewer, Sight.PUBLISH, provider),
                viewer.may(Sight.CREATE),
                past.stream().anyMatch(version -> version.uses() > 0));
    }

    private Map<String, ColumnProposals.Proposal> proposals(UUID template, Map<String, String> names) {
        Map<String, ColumnProposals.Proposal> all = new HashMap<>();
        proposers.orderedStream().forEach(proposer -> all.putAll(proposer.of(template, names)));
        return all;
    }

    private @Nullable String providerName(UUID provider) {
        return jdbc.sql("select name from providers where id = ?")
                .param(provider)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private List<TemplatePage.Past> past(UUID template, ZoneId zone) {
        List<Kept> kept = jdbc.sql(VERSIONS)
                .param(template)
                .query((row, number) -> new Kept(
                        row.getObject("id", UUID.class),
                        row.getInt("number"),
                        VersionState.valueOf(row.getString("state")),
                        row.getString("note"),
                        row.getObject("at", OffsetDateTime.class)
                                .atZoneSameInstant(zone)
                                .toOffsetDateTime(),
                        row.getString("maker")))
                .list();
        Map<UUID, Integer> used = uses.of(kept.stream().map(Kept::id).toList());
        return kept.stream()
                .map(one -> new TemplatePage.Past(
                        one.number, one.state, one.note, one.maker, one.at, used.getOrDefault(one.id, 0)))
                .toList();
    }
}

package org.agentmitra.templates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.agentmitra.designs.Columns;
import org.agentmitra.designs.DesignedColumn;
import org.agentmitra.formats.Handling;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.agentmitra.targets.ImportKind;
import org.agentmitra.targets.ImportTargets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What templates say, for modules that make or compare sheets of them. */
@Component
@Transactional(readOnly = true)
public class TemplateDesigns {
    private static final String VERSIONS = "select t.id, v.id as version, v.number, t.name, t.provider_id, t.entity,"
            + " v.mode, v.doubles"
            + " from import_templates t join template_versions v on v.template_id = t.id where ";
    private static final int MOST = 200;

    private final ColumnStore columns;
    private final ImportTargets targets;
    private final JdbcClient jdbc;

    TemplateDesigns(ColumnStore columns, ImportTargets targets, JdbcClient jdbc) {
        this.columns = columns;
        this.targets = targets;
        this.jdbc = jdbc;
    }

    /** A template that is offered, for a list of them. */
    public record Offered(UUID id, String name) {}

    /**
     * What a sheet was made from, and the version of the template that is offered.
     *
     * @param alike whether that one makes the same of rows that are known, unknown or name one record twice
     * @param retired whether the template is offered no more
     */
    public record Made(TemplateDesign design, UUID offered, boolean alike, boolean retired) {}

    private record Kept(
            UUID template,
            UUID version,
            int number,
            String name,
            @Nullable UUID provider,
            String entity,
            Handling.Mode mode,
            Handling.Doubles doubles) {}

    /** Templates that are offered for the insurer's files, by name; one query. */
    public List<Offered> offered(List<String> kinds, UUID provider) {
        if (kinds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select t.id, t.name from import_templates t where t.target in (:kinds)"
                        + " and t.status = 'PUBLISHED' and t.provider_key in (:all, :own)"
                        + " order by t.name_key, t.id limit " + MOST)
                .param("kinds", kinds)
                .param("all", SheetTemplate.ALL)
                .param("own", SheetTemplate.key(provider))
                .query((row, number) -> new Offered(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    /**
     * What a template says that is offered now.
     *
     * @param insurers for whose files the viewer may bring rows of a kind; templates for all are for these too
     * @return empty where there is none, or the viewer neither brings such files nor administrates the template
     */
    public Optional<TemplateDesign> offered(Viewer viewer, UUID template, Function<ImportKind, Set<UUID>> insurers) {
        return find(
                        "t.id = :template and t.status = 'PUBLISHED' and v.id = t.published_version",
                        Map.of("template", template))
                .filter(kept -> brings(kept, insurers.apply(kind(kept))) || seen(viewer, kept.template))
                .map(this::design);
    }

    /** When the template of a version was retired; empty for one that is offered. */
    public Optional<OffsetDateTime> retired(UUID version) {
        return jdbc.sql("select t.retired_at from import_templates t join template_versions v on v.template_id = t.id"
                        + " where v.id = ? and t.status = 'RETIRED' and t.retired_at is not null")
                .param(version)
                .query(OffsetDateTime.class)
                .optional();
    }

    /**
     * What a version says of a template that is, or was, offered for the insurer's files, and the latest version of it.
     *
     * @param version any that was published, whoever names it
     */
    public Optional<Made> madeFrom(UUID version, List<String> kinds, UUID provider) {
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql("select t.published_version, t.status from import_templates t"
                        + " join template_versions v on v.template_id = t.id where v.id = :version"
                        + " and t.target in (:kinds) and t.status <> 'DRAFT' and t.provider_key in (:all, :own)")
                .param("version", version)
                .param("kinds", kinds)
                .param("all", SheetTemplate.ALL)
                .param("own", SheetTemplate.key(provider))
                .query((row, number) ->
                        new Latest(row.getObject(1, UUID.class), TemplateStatus.valueOf(row.getString(2))))
                .optional()
                .flatMap(latest -> version(version).flatMap(before -> made(before, latest)));
    }

    private record Latest(UUID version, TemplateStatus status) {}

    private Optional<Made> made(TemplateDesign before, Latest latest) {
        return version(latest.version)
                .map(after -> new Made(
                        before,
                        latest.version,
                        before.handling().isLike(after.handling()),
                        latest.status == TemplateStatus.RETIRED));
    }

    /** What a version says, published still or not; drafts say nothing yet. */
    public Optional<TemplateDesign> version(UUID version) {
        return find("v.id = :version and v.state <> 'DRAFT'", Map.of("version", version))
                .map(this::design);
    }

    private ImportKind kind(Kept kept) {
        return targets.kind(targets.entity(kept.entity).builtIn().target());
    }

    private static boolean brings(Kept kept, Set<UUID> insurers) {
        return kept.provider == null ? !insurers.isEmpty() : insurers.contains(kept.provider);
    }

    private boolean seen(Viewer viewer, UUID template) {
        Scope.Condition sight = Sight.of(viewer, Sight.READ);
        return jdbc.sql("select count(*) from import_templates t where t.id = :id and " + sight.sql())
                        .param("id", template)
                        .params(sight.parameters())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private Optional<Kept> find(String condition, Map<String, ?> parameters) {
        return jdbc.sql(VERSIONS + condition)
                .params(parameters)
                .query(TemplateDesigns::kept)
                .optional();
    }

    private TemplateDesign design(Kept kept) {
        List<DesignedColumn> designed = columns.of(kept.version);
        return new TemplateDesign(
                kept.template,
                kept.version,
                kept.number,
                kept.name,
                kept.provider,
                targets.entity(kept.entity).builtIn(),
                Columns.handling(kept.mode, kept.doubles, designed),
                designed);
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getObject("id", UUID.class),
                row.getObject("version", UUID.class),
                row.getInt("number"),
                row.getString("name"),
                row.getObject("provider_id", UUID.class),
                row.getString("entity"),
                Handling.Mode.valueOf(row.getString("mode")),
                Handling.Doubles.valueOf(row.getString("doubles")));
    }
}

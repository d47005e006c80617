package org.agentmitra.templates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agentmitra.designs.Columns;
import org.agentmitra.designs.DesignedColumn;
import org.agentmitra.formats.Handling;
import org.agentmitra.formats.Template;
import org.agentmitra.targets.ImportTargets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The templates by which files are read: those that were designed and published, and the portal's own. */
@Component
@Transactional(readOnly = true)
public class TemplateCatalogue {
    /** A file is compared with each of them. */
    private static final int MOST = 200;

    private static final Pattern VERSION = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final ColumnStore columns;
    private final ImportTargets targets;
    private final JdbcClient jdbc;

    TemplateCatalogue(ColumnStore columns, ImportTargets targets, JdbcClient jdbc) {
        this.columns = columns;
        this.targets = targets;
        this.jdbc = jdbc;
    }

    private record Kept(UUID version, String name, String entity, Handling.Mode mode, Handling.Doubles doubles) {}

    /**
     * What a file may be, in the order of preference: the insurer's own templates, those for all, the portal's own.
     *
     * @param kinds keys of the import targets the rows may go to
     * @param provider null for a file for no insurer
     */
    public List<Template> offered(List<String> kinds, @Nullable UUID provider) {
        if (kinds.isEmpty()) {
            return List.of();
        }
        List<Kept> kept = jdbc.sql("select v.id as version, t.name, t.entity, v.mode, v.doubles from import_templates t"
                        + " join template_versions v on v.id = t.published_version where t.target in (:kinds) and t.status = 'PUBLISHED' and t.provider_key in (:all, :own)"
                        + " order by case when t.provider_id is null then 1 else 0 end, t.name_key, t.id limit " + MOST)
                .param("kinds", kinds)
                .param("all", SheetTemplate.ALL)
                .param("own", SheetTemplate.key(provider))
                .query(TemplateCatalogue::kept)
                .list();
        return Stream.concat(templates(kept).stream(), targets.templates(kinds).stream())
                .toList();
    }

    /**
     * The template of an import, as it was when the import began, published still or not.
     *
     * @param key of the portal's own template for such sheets
     * @param version that the file is read by; null for the portal's own
     */
    public Optional<Template> find(String key, @Nullable UUID version) {
        if (version == null) {
            return targets.template(key);
        }
        return loaded(List.of(version)).stream().findFirst();
    }

    /**
     * Versions of designed templates, published still or not, by their choice.
     *
     * @param choices others than those of versions are left out
     */
    public Map<String, Template> versions(List<String> choices) {
        List<UUID> ids = choices.stream()
                .filter(VERSION.asMatchPredicate())
                .map(UUID::fromString)
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : loaded(ids).stream().collect(Collectors.toMap(Template::choice, Function.identity()));
    }

    private List<Template> loaded(List<UUID> versions) {
        List<Kept> kept = jdbc.sql(
                        "select v.id as version, t.name, t.entity, v.mode, v.doubles from template_versions v"
                                + " join import_templates t on t.id = v.template_id where v.id in (:versions)")
                .param("versions", versions)
                .query(TemplateCatalogue::kept)
                .list();
        return templates(kept);
    }

    private List<Template> templates(List<Kept> kept) {
        Map<UUID, List<DesignedColumn>> designs =
                columns.of(kept.stream().map(Kept::version).toList());
        return kept.stream()
                .map(one -> template(one, designs.getOrDefault(one.version, List.of())))
                .toList();
    }

    private Template template(Kept kept, List<DesignedColumn> designed) {
        Template builtIn = targets.entity(kept.entity).builtIn();
        return new Template(
                builtIn.key(),
                builtIn.target(),
                designed.stream().map(Columns::of).toList(),
                kept.version,
                kept.name,
                Columns.handling(kept.mode, kept.doubles, designed));
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getObject("version", UUID.class),
                row.getString("name"),
                row.getString("entity"),
                Handling.Mode.valueOf(row.getString("mode")),
                Handling.Doubles.valueOf(row.getString("doubles")));
    }
}

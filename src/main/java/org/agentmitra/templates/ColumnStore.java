package org.agentmitra.templates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.designs.DesignedColumn;
import org.agentmitra.formats.CellType;
import org.agentmitra.formats.DateOrder;
import org.agentmitra.rules.CellRule;
import org.agentmitra.rules.Choice;
import org.agentmitra.rules.Transformation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The columns of versions, in order. */
@Component
class ColumnStore {
    private static final String INSERT = "insert into template_columns (version_id, position, header, synonyms, field,"
            + " type, required, fallback, transformations, options, help, sample, rules, format)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final JsonMapper json;

    ColumnStore(JdbcClient jdbc, JdbcTemplate template, JsonMapper json) {
        this.jdbc = jdbc;
        this.template = template;
        this.json = json;
    }

    List<DesignedColumn> of(UUID version) {
        return of(List.of(version)).getOrDefault(version, List.of());
    }

    /** By version; one query. */
    Map<UUID, List<DesignedColumn>> of(Collection<UUID> versions) {
        Map<UUID, List<DesignedColumn>> columns = new LinkedHashMap<>();
        if (!versions.isEmpty()) {
            jdbc.sql("select * from template_columns where version_id in (:versions) order by version_id, position")
                    .param("versions", versions)
                    .query(row -> {
                        columns.computeIfAbsent(row.getObject("version_id", UUID.class), id -> new ArrayList<>())
                                .add(column(row));
                    });
        }
        return columns;
    }

    /** Puts the columns in place of what a draft had. */
    void replace(UUID version, List<DesignedColumn> columns) {
        remove(version);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (DesignedColumn column : columns) {
            rows.add(new @Nullable Object[] {
                version,
                rows.size() + 1,
                column.header(),
                json.writeValueAsString(column.synonyms()),
                column.field(),
                column.type().name(),
                column.required(),
                column.fallback(),
                json.writeValueAsString(
                        column.steps().stream().map(Transformation::line).toList()),
                json.writeValueAsString(column.choices()),
                column.help(),
                column.sample(),
                json.writeValueAsString(column.rules()),
                column.dates() == null ? null : column.dates().name()
            });
        }
        template.batchUpdate(INSERT, rows);
    }

    void remove(UUID version) {
        jdbc.sql("delete from template_columns where version_id = ?")
                .param(version)
                .update();
    }

    private DesignedColumn column(ResultSet row) throws SQLException {
        return new DesignedColumn(
                row.getString("header"),
                list(row.getString("synonyms"), new TypeReference<>() {}),
                row.getString("field"),
                CellType.valueOf(row.getString("type")),
                row.getBoolean("required"),
                row.getString("fallback"),
                list(row.getString("transformations"), new TypeReference<List<String>>() {}).stream()
                        .flatMap(line -> Transformation.of(line).stream())
                        .toList(),
                list(row.getString("options"), new TypeReference<List<Choice>>() {}),
                row.getString("help"),
                row.getString("sample"),
                list(row.getString("rules"), new TypeReference<List<CellRule>>() {}),
                dates(row.getString("format")));
    }

    private static @Nullable DateOrder dates(@Nullable String order) {
        return order == null ? null : DateOrder.valueOf(order);
    }

    private <T> List<T> list(String text, TypeReference<List<T>> type) {
        return json.readValue(text, type);
    }
}

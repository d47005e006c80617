package org.agentmitra.designs;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.agentmitra.formats.CellType;
import org.agentmitra.formats.DateOrder;
import org.agentmitra.formats.Handling;
import org.agentmitra.rules.CellRule;
import org.agentmitra.rules.Choice;
import org.agentmitra.rules.RuleKind;
import org.agentmitra.rules.Transformation;
import org.agentmitra.targets.Entity;
import org.agentmitra.targets.TargetField;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A template as a file, by which it goes from one installation to another.
 *
 * @param agentMitraTemplate version of the file's form
 */
public record DesignFile(
        int agentMitraTemplate,
        String name,
        @Nullable String description,
        String entity,
        @Nullable String mode,
        @Nullable String doubles,
        List<Column> columns) {
    /** More than a template of {@link Checks#MOST} columns with all they can say. */
    public static final int LARGEST = 256 * 1024;

    private static final int FORM = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /** A column as the file says it. */
    record Column(
            String header,
            @Nullable List<String> synonyms,
            @Nullable String field,
            @Nullable String type,
            boolean required,
            @Nullable String fallback,
            @Nullable List<String> transformations,
            @Nullable List<Choice> options,
            @Nullable String help,
            @Nullable String sample,
            @Nullable List<Rule> rules,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String dates) {}

    record Rule(
            String kind,
            @Nullable String argument,
            boolean critical,
            @Nullable String message) {}

    /** The file cannot be taken; nothing of it is kept. */
    public static final class Unfit extends Exception {
        private static final long serialVersionUID = 1;

        Unfit() {
            super("No template file");
        }
    }

    /** The template as a file. */
    public static byte[] write(
            String name, @Nullable String description, String entity, Handling handling, List<DesignedColumn> columns) {
        return JSON.writeValueAsBytes(new DesignFile(
                FORM,
                name,
                description,
                entity,
                handling.mode().name(),
                handling.doubles().name(),
                columns.stream().map(DesignFile::column).toList()));
    }

    /** @throws Unfit when it is no such file, or of a form that is not known */
    public static DesignFile read(byte[] file) throws Unfit {
        try {
            DesignFile read = JSON.readValue(file, DesignFile.class);
            if (read == null || read.agentMitraTemplate != FORM || file.length > LARGEST || !read.complete()) {
                throw new Unfit();
            }
            return read;
        } catch (JacksonException unreadable) {
            throw new Unfit();
        }
    }

    @SuppressWarnings("ConstantValue") // JSON need not say everything.
    private boolean complete() {
        return name != null
                && !name.isBlank()
                && entity != null
                && columns != null
                && columns.size() <= Checks.MOST
                && columns.stream().allMatch(column -> column != null && column.header != null);
    }

    /** A column that is for a field which the entity does not have. */
    public record Stray(String header, String field) {}

    /** The first such column; empty for none. Its type would be that of nothing, and it would be read as not needed. */
    public Optional<Stray> stray(Entity of) {
        Set<String> known = of.fields().stream().map(TargetField::name).collect(Collectors.toSet());
        return columns.stream()
                .filter(column -> column.field != null && !column.field.isEmpty() && !known.contains(column.field))
                .map(column -> new Stray(column.header.strip(), String.valueOf(column.field)))
                .findFirst();
    }

    /** @throws Unfit when a type, a step or a rule is not known, or a text is too long */
    public List<DesignedColumn> designed() throws Unfit {
        try {
            List<DesignedColumn> designed =
                    columns.stream().map(DesignFile::designed).toList();
            if (designed.stream().anyMatch(column -> !Limits.kept(column))) {
                throw new Unfit();
            }
            return designed;
        } catch (IllegalArgumentException | NullPointerException unknown) {
            throw new Unfit();
        }
    }

    /**
     * What becomes of rows whose records are there already or not; files that do not say mean the usual.
     *
     * @throws Unfit when it is not known
     */
    public Handling handling() throws Unfit {
        try {
            return Handling.of(
                    mode == null ? Handling.Mode.UPSERT : Handling.Mode.valueOf(mode),
                    doubles == null ? Handling.Doubles.FIRST : Handling.Doubles.valueOf(doubles));
        } catch (IllegalArgumentException unknown) {
            throw new Unfit();
        }
    }

    private static DesignedColumn designed(Column column) {
        String field = Objects.requireNonNullElse(column.field, "");
        return new DesignedColumn(
                column.header.strip(),
                all(column.synonyms),
                field,
                type(column, field),
                // What is known and not needed is never asked for.
                column.required && !field.isEmpty(),
                column.fallback,
                all(column.transformations).stream()
                        .map(line -> Transformation.of(line).orElseThrow(IllegalArgumentException::new))
                        .toList(),
                all(column.options).stream()
                        .map(one -> new Choice(Objects.requireNonNull(one.value()), all(one.spellings())))
                        .toList(),
                column.help,
                column.sample,
                all(column.rules).stream()
                        .map(rule ->
                                new CellRule(RuleKind.valueOf(rule.kind), rule.argument, rule.critical, rule.message))
                        .toList(),
                column.dates == null ? null : DateOrder.valueOf(column.dates));
    }

    private static CellType type(Column column, String field) {
        if (!field.isEmpty()) {
            return CellType.valueOf(Objects.requireNonNull(column.type));
        }
        // A type that is not known is a fault of the file, whatever the column is for.
        if (column.type != null) {
            CellType.valueOf(column.type);
        }
        return CellType.UNUSED;
    }

    private static <T> List<T> all(@Nullable List<T> some) {
        return some == null ? List.of() : List.copyOf(some);
    }

    private static Column column(DesignedColumn column) {
        return new Column(
                column.header(),
                column.synonyms(),
                column.field(),
                column.unused() ? null : column.type().name(),
                column.required(),
                column.fallback(),
                column.steps().stream().map(Transformation::line).toList(),
                column.choices(),
                column.help(),
                column.sample(),
                column.rules().stream()
                        .map(rule -> new Rule(rule.kind().name(), rule.argument(), rule.critical(), rule.message()))
                        .toList(),
                column.dates() == null ? null : column.dates().name());
    }
}

package org.agentmitra.examples;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.agentmitra.designs.DesignedColumn;
import org.agentmitra.designs.Limits;
import org.agentmitra.formats.CellType;
import org.agentmitra.formats.Template;
import org.agentmitra.rules.Choice;
import org.agentmitra.targets.Entity;
import org.agentmitra.targets.TargetField;
import org.jspecify.annotations.Nullable;

/** Columns of a template as an example suggests them. Pure. No value of the example is kept, but those to choose from. */
final class Inference {
    /** Free texts about somebody: what recurs in an example of theirs is no list to choose from. */
    private static final Set<String> PERSONAL = Set.of("holderName", "nominee", "address", "name");
    /** As many as can be published. */
    private static final int MOST = 60;

    private final Entity entity;
    private final Template builtIn;
    private final ExampleSheet sheet;

    Inference(Entity entity, Template builtIn, ExampleSheet sheet) {
        this.entity = entity;
        this.builtIn = builtIn;
        this.sheet = sheet;
    }

    List<Proposed> columns() {
        ExampleColumn key = key();
        return sheet.columns().stream()
                .limit(MOST)
                .map(column -> proposed(column, column == key))
                .toList();
    }

    private Proposed proposed(ExampleColumn column, boolean key) {
        TargetField meant = meant(column);
        TargetField field = key ? identifying() : field(column);
        return new Proposed(
                column(column, field),
                meant == null ? "" : meant.name(),
                key ? Verdict.key(sheet.rows()) : column.verdict());
    }

    /** The column that names each row, where none is known as such by its header; else null. */
    private @Nullable ExampleColumn key() {
        TargetField identifying = identifying();
        boolean known =
                identifying == null || sheet.columns().stream().anyMatch(column -> identifying.equals(field(column)));
        return known
                ? null
                : sheet.columns().stream()
                        .filter(column -> field(column) == null && column.names(sheet.rows()))
                        .findFirst()
                        .orElse(null);
    }

    private @Nullable TargetField identifying() {
        return entity.fields().stream()
                .filter(TargetField::identifies)
                .findFirst()
                .orElse(null);
    }

    /** What the column fills: as guessed, where its values do not say otherwise; null for nothing. */
    private @Nullable TargetField field(ExampleColumn column) {
        return column.verdict().proposes() ? meant(column) : null;
    }

    /** What the column is guessed to be; null for nothing. */
    private @Nullable TargetField meant(ExampleColumn column) {
        String header = column.guess().column();
        String name = header == null ? "" : builtIn.column(header).field();
        return entity.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private DesignedColumn column(ExampleColumn column, @Nullable TargetField field) {
        String header = column.header()
                .substring(0, Math.min(Limits.HEADER, column.header().length()));
        if (field == null) {
            return DesignedColumn.of(header, List.of(), "", CellType.UNUSED, false);
        }
        CellType type = type(column, field);
        List<Choice> choices = type.isFree() && type != CellType.NAME && !PERSONAL.contains(field.name())
                ? column.choices().stream()
                        .map(value -> new Choice(value, List.of()))
                        .toList()
                : List.of();
        return new DesignedColumn(
                header,
                List.of(),
                field.name(),
                type,
                required(column, field),
                null,
                List.of(),
                choices,
                null,
                null,
                List.of(),
                type.isDated() ? column.guess().dates() : null);
    }

    /** What no record is made or found without, and no row leaves blank. What merely happens to be filled may be blank in the next file. */
    private boolean required(ExampleColumn column, TargetField field) {
        return column.full(sheet.rows()) && (field.required() || field.identifies());
    }

    private static CellType type(ExampleColumn column, TargetField field) {
        Optional<CellType> nine = Optional.of(CellType.ID_OF_NINE).filter(type -> column.ofNine());
        CellType usual = field.types().iterator().next();
        return usual != CellType.ID_OF_NINE && usual != CellType.ID
                ? usual
                : nine.filter(field.types()::contains).orElse(CellType.ID);
    }
}

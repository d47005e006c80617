package org.agentmitra.targets;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.agentmitra.formats.CellType;
import org.agentmitra.formats.Template;
import org.agentmitra.formats.TemplateColumn;

/**
 * A kind of sheet that templates are made for.
 *
 * @param nameKey message key of its name
 * @param builtIn the portal's own template for such sheets
 */
public record Entity(String key, String nameKey, List<TargetField> fields, Template builtIn) {
    private static final int LONGEST = 500;

    /**
     * A sheet with the fields of the portal's own template.
     *
     * @param required fields without which no record can be made
     * @param identifying the field by which records are found; it has to be there too
     */
    public static Entity of(String key, Template builtIn, Set<String> required, String identifying) {
        List<TargetField> fields = builtIn.columns().stream()
                .filter(column -> column.type() != CellType.UNUSED)
                .map(column -> field(
                        column,
                        required.contains(column.field()),
                        column.field().equals(identifying)))
                .toList();
        return new Entity(key, "templates.entity." + key, fields, builtIn);
    }

    private static TargetField field(TemplateColumn column, boolean required, boolean identifies) {
        return new TargetField(
                column.field(),
                "templates.field." + column.field(),
                types(column.type()),
                required,
                identifies,
                LONGEST,
                List.of());
    }

    private static Set<CellType> types(CellType type) {
        return switch (type) {
            case ID, ID_OF_NINE -> beginning(type, CellType.ID, CellType.ID_OF_NINE);
            case DATE, PAST_DATE -> beginning(type, CellType.DATE, CellType.PAST_DATE);
            case TEXT, CODE -> beginning(type, CellType.TEXT, CellType.CODE);
            default -> Set.of(type);
        };
    }

    /** In this order: the first is proposed. */
    private static Set<CellType> beginning(CellType first, CellType... others) {
        Set<CellType> types = new LinkedHashSet<>(Set.of(first));
        types.addAll(List.of(others));
        return Collections.unmodifiableSet(types);
    }
}

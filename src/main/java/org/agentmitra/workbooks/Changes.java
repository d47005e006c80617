package org.agentmitra.workbooks;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.agentmitra.designs.DesignedColumn;
import org.agentmitra.designs.Differences;
import org.agentmitra.formats.Handling;
import org.agentmitra.targets.Entity;
import org.agentmitra.targets.TargetField;
import org.agentmitra.templates.TemplateDesign;
import org.jspecify.annotations.Nullable;

/**
 * What became of a template from one version to another: its columns, and what is done with rows.
 *
 * @param keyBefore header of the column by which records were found; null where there was none
 * @param key header of the column by which they are found now
 * @param once headers of columns whose values may stand in a file once since
 * @param known headers of columns whose values have to be known since
 */
record Changes(
        Differences columns,
        Handling before,
        Handling after,
        @Nullable String keyBefore,
        @Nullable String key,
        List<String> once,
        List<String> known) {

    static Changes of(Entity entity, TemplateDesign before, TemplateDesign after) {
        return new Changes(
                Differences.of(before.columns(), after.columns()),
                before.handling(),
                after.handling(),
                key(entity, before),
                key(entity, after),
                since(after, before.handling().once(), after.handling().once()),
                since(after, before.handling().known(), after.handling().known()));
    }

    private static @Nullable String key(Entity entity, TemplateDesign design) {
        return entity.fields().stream()
                .filter(TargetField::identifies)
                .flatMap(field -> headers(design, field.name()))
                .findFirst()
                .orElse(null);
    }

    private static List<String> since(TemplateDesign design, Map<String, String> before, Map<String, String> after) {
        return after.keySet().stream()
                .filter(field -> !before.containsKey(field))
                .flatMap(field -> headers(design, field))
                .sorted()
                .toList();
    }

    private static Stream<String> headers(TemplateDesign design, String field) {
        return design.columns().stream()
                .filter(column -> column.field().equals(field))
                .map(DesignedColumn::header);
    }

    public boolean otherMode() {
        return before.mode() != after.mode();
    }

    public boolean otherDoubles() {
        return before.doubles() != after.doubles();
    }

    public boolean otherKey() {
        return keyBefore != null && key != null && !keyBefore.equals(key);
    }

    /** Whether none of it is told apart: what is asked of values is not told one by one. */
    public boolean none() {
        return columns.none() && !otherMode() && !otherDoubles() && !otherKey() && once.isEmpty() && known.isEmpty();
    }
}

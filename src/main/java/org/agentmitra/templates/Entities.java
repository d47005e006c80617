package org.agentmitra.templates;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.agentmitra.formats.CellType;
import org.agentmitra.formats.Template;
import org.agentmitra.formats.TemplateColumn;
import org.agentmitra.formats.Templates;
import org.agentmitra.shared.NotFound;
import org.agentmitra.targets.Entity;
import org.agentmitra.targets.TargetField;
import org.springframework.stereotype.Component;

/** What templates can be made for: every kind of sheet whose rows something takes. */
@Component
class Entities {
    private static final Set<String> TO_MAKE_A_POLICY =
            Set.of("policyNumber", "holderName", "commencedOn", "mode", "instalmentPaise");
    private static final int LONGEST = 500;

    private final List<Known> known = List.of(
            new Known(
                    entity("policies", Templates.POLICY_LIST, TO_MAKE_A_POLICY::contains, "policyNumber"),
                    Templates.POLICY_LIST),
            new Known(
                    entity("due-list", Templates.DUE_LIST, TO_MAKE_A_POLICY::contains, "policyNumber"),
                    Templates.DUE_LIST));

    /** @param builtIn the portal's own template for the entity */
    record Known(Entity entity, Template builtIn) {}

    List<Entity> all() {
        return known.stream().map(Known::entity).toList();
    }

    /** @throws NotFound when there is none */
    Known of(String key) {
        return known.stream()
                .filter(one -> one.entity.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("entity", key));
    }

    boolean has(String key) {
        return known.stream().anyMatch(one -> one.entity.key().equals(key));
    }

    private static Entity entity(String key, Template builtIn, Predicate<String> required, String identifying) {
        List<TargetField> fields = builtIn.columns().stream()
                .filter(column -> column.type() != CellType.UNUSED)
                .map(column -> field(
                        column, required.test(column.field()), column.field().equals(identifying)))
                .toList();
        return new Entity(key, "templates.entity." + key, fields);
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

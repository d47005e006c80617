package org.agentmitra.designs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.agentmitra.formats.CellType;
import org.agentmitra.formats.Handling;
import org.agentmitra.formats.TemplateColumn;
import org.agentmitra.rules.CellRule;
import org.agentmitra.rules.RuleKind;

/** Designed columns as imports read them. */
public final class Columns {
    private Columns() {}

    /** The column of a template. */
    public static TemplateColumn of(DesignedColumn column) {
        return new TemplateColumn(
                column.header(),
                column.field(),
                column.unused() ? CellType.UNUSED : column.type(),
                column.required(),
                column.synonyms(),
                column.fallback(),
                column.steps(),
                column.choices(),
                column.rules(),
                column.dates());
    }

    /** What becomes of rows, as a template and the rules of its columns say it; rules that only warn refuse nothing. */
    public static Handling handling(Handling.Mode mode, Handling.Doubles doubles, List<DesignedColumn> columns) {
        return new Handling(mode, doubles, asked(columns, RuleKind.EXISTS), asked(columns, RuleKind.UNIQUE));
    }

    private static Map<String, String> asked(List<DesignedColumn> columns, RuleKind kind) {
        Map<String, String> asked = new HashMap<>();
        for (DesignedColumn column : columns) {
            for (CellRule rule : column.rules()) {
                if (rule.kind() == kind && rule.critical() && !column.unused()) {
                    asked.put(column.field(), Objects.requireNonNullElse(rule.message(), ""));
                }
            }
        }
        return Map.copyOf(asked);
    }

    /** The other way: a column of the portal's own as an administrator would design it. */
    public static DesignedColumn designed(TemplateColumn column) {
        return DesignedColumn.of(
                column.header(),
                column.synonyms(),
                column.type() == CellType.UNUSED ? "" : column.field(),
                column.type(),
                column.required());
    }
}

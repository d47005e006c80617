package org.agentmitra.designs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.agentmitra.formats.CellType;
import org.agentmitra.formats.DateOrder;
import org.agentmitra.rules.CellRule;
import org.agentmitra.rules.Choice;
import org.agentmitra.rules.Transformation;
import org.jspecify.annotations.Nullable;

/**
 * A column as an administrator designs it.
 *
 * @param synonyms other headers by which senders know it
 * @param field of the entity; empty for a column that is known and not needed
 * @param fallback what a blank cell stands for, as it would be typed; null for nothing
 * @param choices the values it may hold; empty for any
 * @param help said beside the header in the workbook; null for nothing
 * @param dates in which order the numbers of its dates stand; null as usual
 * @param sample a value as senders write it; null for none
 */
public record DesignedColumn(
        String header,
        List<String> synonyms,
        String field,
        CellType type,
        boolean required,
        @Nullable String fallback,
        List<Transformation> steps,
        List<Choice> choices,
        @Nullable String help,
        @Nullable String sample,
        List<CellRule> rules,
        @Nullable DateOrder dates) {

    /** A column of which nothing but the header and the field is known. */
    public static DesignedColumn of(
            String header, List<String> synonyms, String field, CellType type, boolean required) {
        return new DesignedColumn(
                header, synonyms, field, type, required, null, List.of(), List.of(), null, null, List.of(), null);
    }

    /** Whether the column fills nothing. */
    public boolean unused() {
        return field.isEmpty();
    }

    /** What it says, by field, as the audit keeps it. A sample may be somebody's: only whether there is one is told. */
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("header", header);
        facts.put("synonyms", String.join(", ", synonyms));
        facts.put("field", field);
        facts.put("type", type.name());
        facts.put("required", Boolean.toString(required));
        facts.put("fallback", Objects.requireNonNullElse(fallback, ""));
        facts.put("steps", steps.stream().map(Transformation::line).collect(Collectors.joining(", ")));
        facts.put(
                "choices",
                choices.stream()
                        .map(one -> one.value() + " = " + String.join(", ", one.spellings()))
                        .collect(Collectors.joining("; ")));
        facts.put("help", Objects.requireNonNullElse(help, ""));
        facts.put("sample", sample == null ? "" : "…");
        facts.put("dates", dates == null ? "" : dates.name());
        facts.put("rules", rules.stream().map(DesignedColumn::said).collect(Collectors.joining("; ")));
        return facts;
    }

    private static String said(CellRule rule) {
        String argument = rule.argument() == null ? "" : " " + rule.argument();
        String message = rule.message() == null ? "" : " “" + rule.message() + "”";
        return rule.kind().name() + argument + (rule.critical() ? "" : " (warning)") + message;
    }
}

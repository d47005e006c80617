package org.agentmitra.formats;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.agentmitra.rules.CellRule;
import org.agentmitra.rules.Choice;
import org.agentmitra.rules.Transformation;
import org.jspecify.annotations.Nullable;

/**
 * A column of a template.
 *
 * @param header as printed by the insurer; unique in the template
 * @param field of the target that the cells fill
 * @param required whether the column must be there and its cells filled
 * @param synonyms other headers by which it is known
 * @param keys those and the header as {@link Headers#key}
 * @param fallback what a blank cell stands for, as it would be typed; null for nothing
 * @param steps by which the text of a cell is tidied first
 * @param choices the values it may hold; empty for any
 * @param rules that its values keep
 * @param dates in which order the numbers of its dates stand; null as usual
 */
public record TemplateColumn(
        String header,
        String field,
        CellType type,
        boolean required,
        List<String> synonyms,
        Set<String> keys,
        @Nullable String fallback,
        List<Transformation> steps,
        List<Choice> choices,
        List<CellRule> rules,
        @Nullable DateOrder dates) {
    private static final Set<String> IDENTITIES = Set.of("pan", "aadhaar", "bankAccount");

    /** A column whose keys follow from its headers. */
    public TemplateColumn(
            String header,
            String field,
            CellType type,
            boolean required,
            List<String> synonyms,
            @Nullable String fallback,
            List<Transformation> steps,
            List<Choice> choices,
            List<CellRule> rules,
            @Nullable DateOrder dates) {
        this(header, field, type, required, synonyms, keys(header, synonyms), fallback, steps, choices, rules, dates);
    }

    /** A column that has to be there and filled. */
    public static TemplateColumn required(String header, String field, CellType type, String... synonyms) {
        return plain(header, field, type, true, List.of(synonyms));
    }

    /** A column that may be missing or blank. */
    public static TemplateColumn optional(String header, String field, CellType type, String... synonyms) {
        return plain(header, field, type, false, List.of(synonyms));
    }

    /** A column of which nothing is asked but its type. */
    public static TemplateColumn plain(
            String header, String field, CellType type, boolean required, List<String> synonyms) {
        return new TemplateColumn(header, field, type, required, synonyms, null, List.of(), List.of(), List.of(), null);
    }

    private static Set<String> keys(String header, List<String> synonyms) {
        Set<String> keys = new TreeSet<>();
        keys.add(Headers.key(header));
        for (String synonym : synonyms) {
            keys.add(Headers.key(synonym));
        }
        return Set.copyOf(keys);
    }

    /** Whether its cells hold numbers that identify somebody, or their money: those are nowhere shown whole. */
    public boolean isIdentity() {
        return IDENTITIES.contains(field);
    }

    /** Whether this column, when present, stands in for the other: {@code Plan/Term} gives plan and term. */
    public boolean covers(TemplateColumn other) {
        return field.equals(other.field)
                || (isCombined() && (other.type == CellType.PLAN || other.field.equals("term")));
    }

    /** Whether its cells say a plan together with its term. */
    public boolean isCombined() {
        return type == CellType.PLAN && header.contains("/");
    }
}

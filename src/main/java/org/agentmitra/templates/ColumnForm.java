package org.agentmitra.templates;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.agentmitra.designs.DesignedColumn;
import org.agentmitra.designs.Limits;
import org.agentmitra.formats.CellType;
import org.agentmitra.formats.DateOrder;
import org.agentmitra.rules.CellRule;
import org.agentmitra.rules.Choice;
import org.agentmitra.rules.RuleKind;
import org.agentmitra.rules.Transformation;
import org.agentmitra.targets.TargetField;
import org.jspecify.annotations.Nullable;

/**
 * A column as it is typed, in the order of the page. Blank lines of steps and rules say nothing.
 *
 * @param synonyms one a line
 * @param field of the entity; blank for a column that is not needed
 * @param choices one a line: a value, and behind {@code =} how it is spelt, with commas between
 * @param dates name of a {@link DateOrder}; blank as usual
 * @param version of the template when the form was opened
 */
record ColumnForm(
        @NotBlank(message = "{templates.header.blank}") @Size(max = Limits.HEADER, message = "{templates.header.long}")
        String header,

        @Nullable String synonyms,
        @Nullable String field,
        @Nullable String type,
        @Nullable String required,

        @Nullable @Size(max = Limits.FALLBACK, message = "{templates.text.long}")
        String fallback,

        List<Step> steps,

        @Nullable @Size(max = Limits.LIST, message = "{templates.choices.long}")
        String choices,

        @Nullable @Size(max = Limits.HELP, message = "{templates.help.long}")
        String help,

        @Nullable @Size(max = Limits.SAMPLE, message = "{templates.text.long}")
        String sample,

        List<Rule> rules,
        @Nullable String dates,
        @Nullable String version) {

    /** @param kind name of a {@link Transformation.Kind}; blank for no step */
    record Step(@Nullable String kind, @Nullable String argument) {
        private static final Step BLANK = new Step(null, null);
    }

    /** @param kind name of a {@link RuleKind}; blank for no rule */
    record Rule(
            @Nullable String kind,
            @Nullable String argument,
            @Nullable String warning,
            @Nullable String message) {
        private static final Rule BLANK = new Rule(null, null, null, null);
    }

    ColumnForm {
        header = header == null ? "" : header;
        fallback = Typed.orNull(fallback);
        help = Typed.orNull(help);
        sample = Typed.orNull(sample);
        steps = filled(steps, Limits.STEPS, () -> Step.BLANK);
        rules = filled(rules, Limits.RULES, () -> Rule.BLANK);
    }

    static ColumnForm empty(@Nullable Long version) {
        return new ColumnForm(
                "",
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                null,
                String.valueOf(version));
    }

    static ColumnForm of(DesignedColumn column, @Nullable Long version) {
        return new ColumnForm(
                column.header(),
                String.join("\n", column.synonyms()),
                column.field(),
                column.type().name(),
                column.required() ? "true" : null,
                column.fallback(),
                column.steps().stream()
                        .map(step -> new Step(step.kind().name(), step.argument()))
                        .toList(),
                column.choices().stream().map(ColumnForm::line).collect(Collectors.joining("\n")),
                column.help(),
                column.sample(),
                column.rules().stream()
                        .map(rule -> new Rule(
                                rule.kind().name(), rule.argument(), rule.critical() ? null : "true", rule.message()))
                        .toList(),
                column.dates() == null ? null : column.dates().name(),
                String.valueOf(version));
    }

    /** Whether more than the first step says something. */
    public boolean moreSteps() {
        return steps.stream().skip(1).anyMatch(step -> Typed.orNull(step.kind) != null);
    }

    /** Whether more than the first rule says something. */
    public boolean moreRules() {
        return rules.stream().skip(1).anyMatch(rule -> Typed.orNull(rule.kind) != null);
    }

    /** Whether the other headers are not too many or too long. */
    boolean fewSynonyms() {
        List<String> all = Typed.lines(synonyms);
        return all.size() <= Limits.SYNONYMS && all.stream().allMatch(one -> one.length() <= Limits.HEADER);
    }

    @Nullable
    Long seen() {
        return Typed.number(version);
    }

    /**
     * The column; a kind that no page of ours sends says nothing.
     *
     * @param fields of the entity, whose usual types stand in for one that was not chosen
     */
    DesignedColumn column(List<TargetField> fields) {
        String of = Objects.requireNonNullElse(Typed.orNull(field), "");
        CellType read = fields.stream()
                .filter(known -> known.name().equals(of) && kind(CellType.class, type) == null)
                .flatMap(known -> known.types().stream())
                .findFirst()
                .orElse(kind(CellType.class, type));
        return new DesignedColumn(
                header.strip(),
                Typed.lines(synonyms),
                of,
                of.isEmpty() || read == null ? CellType.UNUSED : read,
                "true".equals(required) && !of.isEmpty(),
                fallback,
                steps.stream().flatMap(step -> step(step).stream()).toList(),
                Typed.lines(choices).stream()
                        .limit(Limits.CHOICES)
                        .map(ColumnForm::choice)
                        .toList(),
                help,
                sample,
                rules.stream().flatMap(rule -> rule(rule).stream()).toList(),
                read != null && read.isDated() ? kind(DateOrder.class, dates) : null);
    }

    private static List<Transformation> step(Step step) {
        Transformation.Kind kind = kind(Transformation.Kind.class, step.kind);
        if (kind == null) {
            return List.of();
        }
        String argument =
                step.argument == null ? "" : step.argument.replace("->", "→").replace("=>", "→");
        return List.of(new Transformation(kind, kind.takesArgument() ? argument : null));
    }

    private static List<CellRule> rule(Rule rule) {
        RuleKind kind = kind(RuleKind.class, rule.kind);
        return kind == null
                ? List.of()
                : List.of(new CellRule(
                        kind,
                        kind.takesArgument() ? Typed.orNull(rule.argument) : null,
                        !"true".equals(rule.warning),
                        Typed.orNull(rule.message)));
    }

    private static Choice choice(String line) {
        int equals = line.indexOf('=');
        return equals < 0
                ? new Choice(line, List.of())
                : new Choice(
                        line.substring(0, equals).strip(),
                        Arrays.stream(line.substring(equals + 1).split(","))
                                .map(String::strip)
                                .filter(spelling -> !spelling.isEmpty())
                                .toList());
    }

    private static String line(Choice choice) {
        return choice.spellings().isEmpty()
                ? choice.value()
                : choice.value() + " = " + String.join(", ", choice.spellings());
    }

    private static <E extends Enum<E>> @Nullable E kind(Class<E> kinds, @Nullable String name) {
        return Arrays.stream(kinds.getEnumConstants())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static <T> List<T> filled(@Nullable List<T> some, int many, Supplier<T> blank) {
        List<T> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            T one = some != null && i < some.size() ? some.get(i) : null;
            all.add(one == null ? blank.get() : one);
        }
        return List.copyOf(all);
    }
}

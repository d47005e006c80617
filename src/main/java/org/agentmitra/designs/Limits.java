package org.agentmitra.designs;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How much a column may say. */
public final class Limits {
    public static final int HEADER = 120;
    public static final int SYNONYMS = 20;
    public static final int FALLBACK = 200;
    public static final int STEPS = 5;
    public static final int STEP = 100;
    public static final int CHOICES = 100;
    public static final int HELP = 300;
    public static final int SAMPLE = 200;
    public static final int RULES = 5;
    public static final int ARGUMENT = 200;
    public static final int MESSAGE = 200;
    /** All choices of a column with their spellings. */
    public static final int LIST = 8_000;

    private Limits() {}

    static boolean kept(DesignedColumn column) {
        Stream<String> choices = column.choices().stream()
                .flatMap(choice -> Stream.concat(Stream.of(choice.value()), choice.spellings().stream()));
        return within(column.header(), HEADER)
                && column.synonyms().size() <= SYNONYMS
                && all(column.synonyms(), HEADER)
                && within(column.field(), 60)
                && within(column.fallback(), FALLBACK)
                && column.steps().size() <= STEPS
                && column.steps().stream().allMatch(step -> within(step.argument(), STEP))
                && column.choices().size() <= CHOICES
                && choices.mapToInt(String::length).sum() <= LIST
                && within(column.help(), HELP)
                && within(column.sample(), SAMPLE)
                && column.rules().size() <= RULES
                && column.rules().stream()
                        .allMatch(rule -> within(rule.argument(), ARGUMENT) && within(rule.message(), MESSAGE));
    }

    private static boolean all(List<String> texts, int longest) {
        return texts.stream().allMatch(text -> within(text, longest));
    }

    private static boolean within(@Nullable String text, int longest) {
        return text == null || text.length() <= longest;
    }
}

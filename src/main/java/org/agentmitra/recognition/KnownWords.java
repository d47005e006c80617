package org.agentmitra.recognition;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.agentmitra.formats.Headers;

/**
 * Words that others than this module know the meaning of.
 *
 * @param plans codes and names of the insurer's plans; empty where no insurer is known
 * @param statuses whether a text says how a policy stands
 * @param telling whether a column without a known header may be taken for one of statuses by these words
 */
public record KnownWords(Set<String> plans, Predicate<String> statuses, boolean telling) {
    /** Nothing is known: every status is one, and plans are known by their shape. */
    public static final KnownWords NONE = new KnownWords(Set.of(), text -> true, false);

    /** Plans are kept by what of their codes and names is compared. */
    public KnownWords {
        plans = plans.stream().map(Headers::key).collect(Collectors.toUnmodifiableSet());
    }

    boolean isPlan(String text) {
        return plans.contains(Headers.key(text));
    }
}

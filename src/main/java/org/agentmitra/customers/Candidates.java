package org.agentmitra.customers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The people of one book that facts can be about. The rule of IMPORT.md: the name together with birth date or mobile; a
 * contradictory birth date is another person; a family's shared phone alone says nothing.
 */
final class Candidates {
    private final Map<String, List<Known>> byKey = new HashMap<>();

    Candidates(List<Known> known) {
        known.forEach(this::add);
    }

    void add(Known known) {
        byKey.computeIfAbsent(known.key, key -> new ArrayList<>()).add(known);
    }

    /** The one person the facts are about, or nobody, or too many to tell. */
    Found find(String key, HolderFacts facts) {
        Known best = null;
        int agreement = 0;
        boolean ambiguous = false;
        for (Known known : byKey.getOrDefault(key, List.of())) {
            int found = known.agreement(facts);
            if (found > agreement) {
                best = known;
                agreement = found;
                ambiguous = false;
            } else if (found > 0 && found == agreement && !sameRecord(best, known)) {
                ambiguous = true;
            }
        }
        return ambiguous ? new Found(null, true) : new Found(best, false);
    }

    private static boolean sameRecord(@Nullable Known one, Known other) {
        return one != null && one.id.equals(other.id);
    }

    /** @param ambiguous whether two people fit equally well, so that none is taken */
    record Found(@Nullable Known known, boolean ambiguous) {}
}

package org.agentmitra.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The people of one book that facts can be about. The rule of IMPORT.md: the name together with birth date or mobile; a
 * contradictory birth date is another person; a family's shared phone alone says nothing. Where a full record and one to
 * be completed agree equally well, it is the full one.
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
        int highest = 0;
        boolean ambiguous = false;
        for (Known known : byKey.getOrDefault(key, List.of())) {
            int rank = rank(known, facts);
            if (rank > highest) {
                best = known;
                highest = rank;
                ambiguous = false;
            } else if (rank > 0 && rank == highest && !sameRecord(best, known)) {
                ambiguous = true;
            }
        }
        return ambiguous ? new Found(null, true) : new Found(best, false);
    }

    private static int rank(Known known, HolderFacts facts) {
        int agreement = known.agreement(facts);
        return agreement == 0 ? 0 : 2 * agreement + (known.full() ? 1 : 0);
    }

    /** Whether somebody else in the book may be the person that a record is about. */
    boolean another(Known known) {
        return byKey.getOrDefault(known.key, List.of()).stream().anyMatch(known::mayBe);
    }

    private static boolean sameRecord(@Nullable Known one, Known other) {
        return one != null && one.id.equals(other.id);
    }

    /** @param ambiguous whether two people fit equally well, so that none is taken */
    record Found(@Nullable Known known, boolean ambiguous) {}
}

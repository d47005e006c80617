package org.agentmitra.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Gaps of known records on their way to be filled. A fact that a record has is never changed. */
final class Completion {
    private final Map<UUID, Known> people = new LinkedHashMap<>();
    private final Set<Known> filled = new LinkedHashSet<>();

    Completion(List<Known> people) {
        people.forEach(known -> this.people.put(known.id, known));
    }

    /** Facts under another name may be another person's: they are left. */
    void fill(CustomerFacts row) {
        Known known = people.get(row.customer());
        if (known == null || !known.key.equals(NameKey.of(row.facts().name()))) {
            return;
        }
        known.complete(row.facts());
        if (!known.added().isEmpty()) {
            filled.add(known);
        }
    }

    /** Names under which the book may have a second record of somebody who is about to be a full one. */
    Set<String> doubtful() {
        Set<String> keys = new LinkedHashSet<>();
        known().forEach(known -> keys.add(known.key));
        return keys;
    }

    /**
     * Makes full records of the stubs that now have a birth date or a mobile. A stub that may be somebody else in the
     * book stays one, so that it is still offered to be joined by hand.
     *
     * @param named everybody in the book with a doubtful name
     * @return how many
     */
    int promote(List<Known> named) {
        Candidates others = new Candidates(named.stream()
                .filter(one -> one.alias() || !people.containsKey(one.id))
                .toList());
        people.values().forEach(others::add);
        int full = 0;
        for (Known known : known()) {
            if (!others.another(known)) {
                known.becomeFull();
                full++;
            }
        }
        return full;
    }

    List<Known> filled() {
        return List.copyOf(filled);
    }

    private List<Known> known() {
        List<Known> known = new ArrayList<>(filled);
        known.removeIf(one -> !one.stub() || !one.facts().identifying());
        return known;
    }
}

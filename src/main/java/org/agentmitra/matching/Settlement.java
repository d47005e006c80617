package org.agentmitra.matching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A list of facts on its way into a book: who was found, who is new, who learned something. */
final class Settlement {
    private final Candidates candidates;
    private final Set<Known> created = new LinkedHashSet<>();
    private final Set<Known> touched = new LinkedHashSet<>();

    Settlement(Candidates candidates) {
        this.candidates = candidates;
    }

    /** The person somebody is, new if need be; nobody is taken where two fit equally well. */
    Known find(Arrival arrival, String key) {
        Candidates.Found found = candidates.find(key, arrival.facts());
        if (found.ambiguous()) {
            return stub(arrival, key);
        }
        Known known = found.known();
        if (known == null) {
            known = Known.of(arrival.id(), arrival.facts(), key, false);
            created.add(known);
            candidates.add(known);
            return known;
        }
        known.complete(arrival.facts());
        touched.add(known);
        return known;
    }

    /** A record to be completed by hand; it is not found again by its name. */
    Known stub(Arrival arrival, String key) {
        Known stub = Known.of(arrival.id(), arrival.facts(), key, true);
        created.add(stub);
        return stub;
    }

    List<Known> created() {
        return List.copyOf(created);
    }

    /** Existing records that the facts added something to. */
    List<Known> completed() {
        List<Known> completed = new ArrayList<>(touched);
        completed.removeIf(known -> created.contains(known) || known.added().isEmpty());
        return completed;
    }

    int stubs() {
        return (int) created.stream().filter(Known::stub).count();
    }
}

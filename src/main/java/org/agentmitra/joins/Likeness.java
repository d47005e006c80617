package org.agentmitra.joins;

import java.util.HashSet;
import java.util.Set;

/** How alike two names are: the share of three-letter pieces they have in common, as PostgreSQL's trigrams count it. */
final class Likeness {
    private Likeness() {}

    /** Per cent; 100 for equal keys. */
    static int of(String one, String other) {
        if (one.equals(other)) {
            return 100;
        }
        Set<String> pieces = pieces(one);
        Set<String> others = pieces(other);
        Set<String> all = new HashSet<>(pieces);
        all.addAll(others);
        pieces.retainAll(others);
        return all.isEmpty() ? 0 : Math.min(99, 100 * pieces.size() / all.size());
    }

    private static Set<String> pieces(String name) {
        Set<String> pieces = new HashSet<>();
        for (String word : name.split(" ")) {
            String padded = "  " + word + " ";
            for (int i = 0; i + 3 <= padded.length(); i++) {
                pieces.add(padded.substring(i, i + 3));
            }
        }
        return pieces;
    }
}

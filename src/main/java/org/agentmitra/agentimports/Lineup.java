package org.agentmitra.agentimports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows put so that whoever leads stands before those below; otherwise they stay as they are.
 *
 * @param order numbers of the rows
 * @param loops codes of those who report to each other, by the number of each of their rows
 */
record Lineup(List<Integer> order, Map<Integer, List<String>> loops) {

    /**
     * A row as the others name it.
     *
     * @param senior code of who leads, as rows are known by it; null where that is in no row
     */
    record Place(
            int number, @Nullable String code, @Nullable String senior) {
        static Place of(int number, AgentFacts facts) {
            String senior = facts.senior() == null
                    ? null
                    : AgentFacts.spellings(facts.senior()).getLast();
            // Who names himself is told so by the row alone.
            return new Place(number, facts.code(), senior != null && senior.equals(facts.code()) ? null : senior);
        }

        Place alone() {
            return new Place(number, code, null);
        }
    }

    /** Each has one above at most, so that the way up is a line: it ends, joins another or comes back to itself. */
    static Lineup of(List<Place> places) {
        Map<String, Place> byCode = new HashMap<>();
        places.stream()
                .filter(one -> one.code != null)
                .forEach(one -> byCode.putIfAbsent(String.valueOf(one.code), one));
        List<Integer> order = new ArrayList<>();
        Set<Integer> done = new HashSet<>();
        Map<Integer, List<String>> loops = new HashMap<>();
        for (Place place : places) {
            Map<Integer, Place> way = new LinkedHashMap<>();
            Place at = place;
            while (at != null && !done.contains(at.number) && way.putIfAbsent(at.number, at) == null) {
                at = at.senior == null ? null : byCode.get(at.senior);
            }
            List<Place> up = new ArrayList<>(way.values());
            if (at != null && !done.contains(at.number)) {
                List<Place> loop = up.subList(up.indexOf(at), up.size());
                List<String> codes = loop.stream()
                        .map(one -> String.valueOf(one.code))
                        .sorted()
                        .toList();
                loop.forEach(one -> loops.put(one.number, codes));
            }
            up.reversed().forEach(one -> order.add(one.number));
            done.addAll(way.keySet());
        }
        return new Lineup(order, loops);
    }
}

package org.agentmitra.recognition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether the values of a column number things: each is a number, written like the others, and none is there twice. */
public final class Numbering {
    private static final Pattern NUMBER = Pattern.compile("(?=(?:.*\\d){5})[\\p{Alnum} /-]{6,20}");

    private final Map<Integer, Set<String>> byLength = new HashMap<>();
    private int seen;
    private int numbers;

    /** Takes a value into account; a blank one is none. */
    public void look(String text) {
        seen++;
        if (NUMBER.matcher(text).matches()) {
            numbers++;
            byLength.computeIfAbsent(text.length(), length -> new HashSet<>()).add(text);
        }
    }

    /** Whether each value is a number that no other is, however it is written. */
    public boolean names() {
        return seen > 0
                && numbers == seen
                && byLength.values().stream().mapToInt(Set::size).sum() == seen;
    }

    /** Different numbers of the usual length among all values, in percent. */
    int percent() {
        int most = byLength.values().stream().mapToInt(Set::size).max().orElse(0);
        return seen == 0 ? 0 : (int) (100L * most / seen);
    }
}

package org.agentmitra.rolechanges;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.agentmitra.shared.Reach;
import org.jspecify.annotations.Nullable;

/** How one definition of a role differs from the other; only what differs is listed. */
record Differences(List<Text> texts, List<Granted> grants) {

    /** @param field {@code title}, {@code titleHi}, {@code inherits} or {@code secondFactor} */
    record Text(
            String field, @Nullable String was, @Nullable String now) {
        public boolean isRole() {
            return field.equals("inherits");
        }

        public boolean isChoice() {
            return field.equals("secondFactor");
        }
    }

    record Granted(
            String permission,
            @Nullable Reach was,
            @Nullable Reach now) {}

    /** @param was null for a role that is new */
    static Differences between(@Nullable Definition was, Definition now) {
        List<Text> texts = new ArrayList<>();
        text(texts, "title", was == null ? null : was.title(), now.title());
        text(texts, "titleHi", was == null ? null : was.titleHi(), now.titleHi());
        text(texts, "inherits", was == null ? null : was.inherits(), now.inherits());
        text(texts, "secondFactor", choice(was != null && was.secondFactor()), choice(now.secondFactor()));
        return new Differences(texts, grants(was == null ? Map.of() : was.grants(), now.grants()));
    }

    static List<Granted> grants(Map<String, Reach> was, Map<String, Reach> now) {
        TreeSet<String> all = new TreeSet<>(was.keySet());
        all.addAll(now.keySet());
        return all.stream()
                .map(permission -> new Granted(permission, was.get(permission), now.get(permission)))
                .filter(one -> one.was != one.now)
                .toList();
    }

    boolean isEmpty() {
        return texts.isEmpty() && grants.isEmpty();
    }

    /** For the audit: fields and permissions, each with what it was and is. */
    Map<String, Object> details() {
        Map<String, Object> changes = new LinkedHashMap<>();
        texts.forEach(text -> changes.put(text.field, step(text.was, text.now)));
        grants.forEach(one -> changes.put(one.permission, step(one.was, one.now)));
        return Map.of("changes", changes);
    }

    private static Map<String, Object> step(@Nullable Object was, @Nullable Object now) {
        Map<String, Object> step = new HashMap<>();
        if (was != null) {
            step.put("from", was.toString());
        }
        if (now != null) {
            step.put("to", now.toString());
        }
        return step;
    }

    private static String choice(boolean chosen) {
        return chosen ? "yes" : "no";
    }

    private static void text(List<Text> texts, String field, @Nullable String was, @Nullable String now) {
        if (!Objects.equals(was, now)) {
            texts.add(new Text(field, was, now));
        }
    }
}

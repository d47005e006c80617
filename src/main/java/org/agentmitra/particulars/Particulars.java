package org.agentmitra.particulars;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one customer.
 *
 * @param values plain, as {@link Particular#read} gives them; nothing where nothing is known
 */
public record Particulars(Map<Particular, String> values) {
    /** Nothing. */
    public static final Particulars NONE = new Particulars(Map.of());

    public Particulars {
        Map<Particular, String> ordered = new EnumMap<>(Particular.class);
        ordered.putAll(values);
        values = Collections.unmodifiableMap(ordered);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Null when it is not known. */
    public @Nullable String of(Particular one) {
        return values.get(one);
    }

    /** These, and where they say nothing the other's. */
    public Particulars filledBy(Particulars other) {
        Map<Particular, String> all = new EnumMap<>(Particular.class);
        all.putAll(other.values);
        all.putAll(values);
        return new Particulars(all);
    }

    /** Those that the other has none of. */
    public Particulars missingIn(Particulars other) {
        Map<Particular, String> missing = new EnumMap<>(Particular.class);
        missing.putAll(values);
        missing.keySet().removeAll(other.values.keySet());
        return new Particulars(missing);
    }

    /** Names only: what is known of somebody is in no log. */
    @Override
    public String toString() {
        return "Particulars" + values.keySet();
    }
}

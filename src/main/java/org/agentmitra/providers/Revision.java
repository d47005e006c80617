package org.agentmitra.providers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.agentmitra.shared.MaskedAddress;
import org.jspecify.annotations.Nullable;

/**
 * What a change made of an insurer, field by field, as the audit keeps it. Behind the insurer's address and phone there are
 * people, and the audit cannot forget: those are kept masked.
 */
class Revision {
    private final Map<String, Map<String, @Nullable Object>> changes = new LinkedHashMap<>();

    boolean isEmpty() {
        return changes.isEmpty();
    }

    /** A field to its {@code from} and {@code to}. */
    Map<String, Map<String, @Nullable Object>> changes() {
        return changes;
    }

    /** @return what the field is from now on */
    <T> T note(String field, T before, T after) {
        keep(field, before, after, before, after);
        return after;
    }

    /** @return what the field is from now on; null for none */
    <T> @Nullable T noteOrNone(String field, @Nullable T before, @Nullable T after) {
        keep(field, before, after, before, after);
        return after;
    }

    /** @return the e-mail address or phone as it is from now on; null for none */
    @Nullable
    String noteMasked(String field, @Nullable String before, @Nullable String after) {
        keep(field, before, after, masked(before), masked(after));
        return after;
    }

    private void keep(
            String field, @Nullable Object before, @Nullable Object after, @Nullable Object from, @Nullable Object to) {
        if (!Objects.equals(before, after)) {
            Map<String, @Nullable Object> change = new LinkedHashMap<>();
            change.put("from", from == null ? null : from.toString());
            change.put("to", to == null ? null : to.toString());
            changes.put(field, change);
        }
    }

    private static @Nullable String masked(@Nullable String address) {
        return address == null ? null : MaskedAddress.of(address);
    }
}

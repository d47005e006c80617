package org.agentmitra.bulk;

import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something done, or being done, to many.
 *
 * @param kind what is done, as its {@link BulkDeed} names it
 * @param details what else the deed has to know, each at most 400 characters
 * @param language of the one who asked
 * @param undoes what it takes back; null when it is no undoing
 * @param finished null while it goes on
 */
public record Bulk(
        UUID id,
        UUID actor,
        String kind,
        Map<String, String> details,
        Locale language,
        int total,
        @Nullable UUID undoes,
        OffsetDateTime started,
        @Nullable OffsetDateTime finished) {
    boolean running() {
        return finished == null;
    }

    /** Message key of its name. */
    public String key() {
        return "bulk.kind." + kind;
    }

    /** What it was begun with; null when that was not said. */
    public @Nullable String detail(String name) {
        return details.get(name);
    }

    /** What it cannot be done without. */
    public String need(String name) {
        return Objects.requireNonNull(details.get(name), name);
    }
}

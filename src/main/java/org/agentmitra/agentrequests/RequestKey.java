package org.agentmitra.agentrequests;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where in the order of time a request stands. */
record RequestKey(OffsetDateTime asked, UUID id) {

    /** Empty for what is none. */
    static Optional<RequestKey> parse(@Nullable String text) {
        String[] parts = text == null ? new String[0] : text.split("~", 2);
        if (parts.length < 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RequestKey(OffsetDateTime.parse(parts[0]), UUID.fromString(parts[1])));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    String text() {
        return asked + "~" + id;
    }

    /** What lies behind it in the order, of requests called r. */
    String condition(boolean rising, Map<String, Object> parameters) {
        parameters.put("keyAsked", asked);
        parameters.put("keyId", id);
        String beyond = rising ? " > " : " < ";
        return " and (r.asked_at" + beyond + ":keyAsked or (r.asked_at = :keyAsked and r.id" + beyond + ":keyId))";
    }
}

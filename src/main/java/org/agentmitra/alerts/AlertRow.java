package org.agentmitra.alerts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * An alert for reading.
 *
 * @param about a network address or the id of a user
 * @param name how people call what it is about
 * @param acknowledged null while nobody looked into it
 * @param by name of who did
 */
record AlertRow(
        UUID id,
        AlertRule rule,
        String about,
        String name,
        int events,
        Instant since,
        OffsetDateTime raised,
        @Nullable OffsetDateTime acknowledged,
        @Nullable String by,
        @Nullable String note) {

    public boolean open() {
        return acknowledged == null;
    }

    /** The list of the events that were looked at. */
    public String eventsUrl() {
        return UriComponentsBuilder.fromPath("/security")
                .queryParam("kind", EventFilter.slug(rule.kind()))
                .queryParam(rule.byAddress() ? "address" : "who", "{about}")
                .queryParam("since", since)
                .queryParam("until", raised.toInstant())
                .encode()
                .buildAndExpand(about)
                .toUriString();
    }

    AlertRow named(String readable) {
        return new AlertRow(id, rule, about, readable, events, since, raised, acknowledged, by, note);
    }
}

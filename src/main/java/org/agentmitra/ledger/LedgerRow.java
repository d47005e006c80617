package org.agentmitra.ledger;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list.
 *
 * @param who name of who did it; null for the portal itself and for strangers
 * @param through name of who did it in their place; null when they did
 * @param subject name or key of what it was done to; null when there is none
 * @param address null when none is recorded, or it is not for the viewer
 * @param names of the users in it, by their ids
 * @param zone of the viewer
 */
record LedgerRow(
        Entry entry,
        OffsetDateTime at,
        @Nullable String who,
        @Nullable String through,
        @Nullable String subject,
        @Nullable String address,
        Map<UUID, String> names,
        ZoneId zone) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** As short as a list has room for. */
    public @Nullable String shortSubject() {
        return subject == null ? null : brief(subject);
    }

    /** Whether a text of a record is an id. */
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** All ids in a text. */
    static Stream<UUID> ids(String text) {
        return ID.matcher(text).results().map(MatchResult::group).map(UUID::fromString);
    }

    /** The end of an id tells it from its neighbours; another text as it is. */
    static String brief(String text) {
        return isId(text) ? "…\u2060" + text.substring(text.length() - 8) : text;
    }

    public UUID id() {
        return entry.id();
    }

    public String action() {
        return entry.action();
    }

    public String type() {
        return entry.subjectType();
    }
}

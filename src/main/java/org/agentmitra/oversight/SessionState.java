package org.agentmitra.oversight;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What became of a session. */
enum SessionState {
    OPEN("status-info", Sql.ALIVE),
    /** By its owner, an administrator, or another session that took its place. */
    ENDED("status-muted", "s.ended_at is not null"),
    /** For want of a click, or because a day's work was over. */
    EXPIRED("status-muted", "s.ended_at is null and not (" + Sql.ALIVE + ")");

    private final String style;
    private final String condition;

    SessionState(String style, String condition) {
        this.style = style;
        this.condition = condition;
    }

    /** Style class of its badge. */
    public String style() {
        return style;
    }

    public String key() {
        return "oversight.state." + name();
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** On the table's alias {@code s}; asks for the parameters {@code horizon} and {@code millis}. */
    String condition() {
        return condition;
    }

    /** Whether nobody ended it: such sessions are looked up by that. */
    boolean unended() {
        return this != ENDED;
    }

    static @Nullable SessionState of(@Nullable String slug) {
        return Arrays.stream(values())
                .filter(state -> state.slug().equals(slug))
                .findFirst()
                .orElse(null);
    }

    /** Constants of an enumeration are not there yet when its values are made. */
    private static final class Sql {
        static final String ALIVE = "s.ended_at is null and s.started_at > :horizon and exists"
                + " (select 1 from spring_session p where p.session_id = s.session_id and p.expiry_time > :millis)";
    }
}

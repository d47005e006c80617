package org.agentmitra.agentrequests;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How far it is with a request to an agent. */
enum RequestState {
    ASKED("status-info"),
    ACCEPTED("status-ok"),
    DECLINED("status-danger"),
    /** By who asked. */
    WITHDRAWN("status-muted"),
    /** The agent never answered. */
    LAPSED("status-muted");

    private final String style;

    RequestState(String style) {
        this.style = style;
    }

    /** Of an address; those that wait when it names none, and null for all. */
    static @Nullable RequestState shown(@Nullable String slug) {
        return "all".equals(slug)
                ? null
                : Arrays.stream(values())
                        .filter(state -> state.slug().equals(slug))
                        .findFirst()
                        .orElse(ASKED);
    }

    /** As addresses spell it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String key() {
        return "agentrequests.state." + name();
    }

    public String style() {
        return style;
    }

    /** Whether it keeps another request from being made. */
    boolean stands() {
        return this == ASKED || this == ACCEPTED;
    }
}

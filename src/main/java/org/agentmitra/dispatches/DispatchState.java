package org.agentmitra.dispatches;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How far a message has come, as its row spells it. */
enum DispatchState {
    QUEUED("status-warn"),
    SENT("status-ok"),
    SUNK("status-warn"),
    FAILED("status-danger");

    private final String style;

    DispatchState(String style) {
        this.style = style;
    }

    /** Null when the text is none of them. */
    static @Nullable DispatchState of(@Nullable String slug) {
        return Arrays.stream(values())
                .filter(state -> state.slug().equals(slug))
                .findFirst()
                .orElse(null);
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String style() {
        return style;
    }

    public String key() {
        return "messages.state." + this;
    }
}

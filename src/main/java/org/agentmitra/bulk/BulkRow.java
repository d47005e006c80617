package org.agentmitra.bulk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one of many.
 *
 * @param key of what is made for it, so that nothing is made twice
 * @param was what was known of it before; null when nothing was
 * @param refusal message key of why it was not done; null when it was, or waits
 */
public record BulkRow(
        int position,
        UUID key,
        UUID subject,
        String name,
        @Nullable String was,
        State state,
        @Nullable String refusal) {
    /** How far it is with one. */
    public enum State {
        WAITING("status-muted"),
        DONE("status-ok"),
        REFUSED("status-danger");

        private final String style;

        State(String style) {
            this.style = style;
        }

        public String style() {
            return style;
        }

        public String key() {
            return "bulk.state." + name();
        }
    }
}

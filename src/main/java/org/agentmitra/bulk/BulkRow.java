package org.agentmitra.bulk;

import java.util.UUID;
import org.agentmitra.accounts.UserStatus;
import org.jspecify.annotations.Nullable;

/**
 * One of many users.
 *
 * @param was the status before
 * @param refusal message key of why it was not done; null when it was, or waits
 */
record BulkRow(
        int position,
        UUID user,
        String name,
        UserStatus was,
        State state,
        @Nullable String refusal) {
    enum State {
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

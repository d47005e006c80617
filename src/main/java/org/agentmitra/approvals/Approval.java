package org.agentmitra.approvals;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question whether an import may start, and what was said to it.
 *
 * @param checkedAt the check that was asked about
 * @param limit that held when it was asked
 * @param decidedName who decided; null while nobody did
 * @param reason null when none was given
 * @param ended why nobody is asked any more; null for what was decided or waits, and where it was not kept
 */
record Approval(
        UUID id,
        UUID importId,
        State state,
        Instant checkedAt,
        Figures figures,
        Limit limit,
        UUID askedBy,
        String askedName,
        Instant askedAt,
        @Nullable String decidedName,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable End ended) {

    enum State {
        WAITING("status-warn"),
        APPROVED("status-ok"),
        REFUSED("status-danger"),
        /** What was asked about is no longer what the import would do. */
        VOID("status-muted");

        private final String style;

        State(String style) {
            this.style = style;
        }

        public String style() {
            return style;
        }

        public String key() {
            return "approvals.state." + name();
        }
    }

    /** Whether it need not be asked again. */
    boolean stands() {
        return waits() || state == State.APPROVED;
    }

    /** Whether nobody decided yet. */
    public boolean waits() {
        return state == State.WAITING;
    }
}

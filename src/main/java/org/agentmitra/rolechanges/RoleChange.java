package org.agentmitra.rolechanges;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of a role, from the moment somebody wrote it down.
 *
 * @param seen the roles it was written down on, see {@link RoleRules#seen}
 * @param was the role before; null for a new one
 * @param checker name of who decided; null while nobody did, or nobody had to
 */
public record RoleChange(
        UUID id,
        String role,
        Status status,
        String seen,
        @Nullable Definition was,
        Definition becomes,
        UUID maker,
        String makerName,
        OffsetDateTime madeAt,
        @Nullable String checker,
        @Nullable OffsetDateTime decidedAt,
        @Nullable String note) {

    /** How far it came. */
    public enum Status {
        /** Waits for its maker to confirm what it does. */
        DRAFT("status-muted"),
        /** Waits for another person. */
        PROPOSED("status-warn"),
        APPLIED("status-ok"),
        REJECTED("status-danger"),
        WITHDRAWN("status-muted");

        private final String style;

        Status(String style) {
            this.style = style;
        }

        /** Class of the badge. */
        public String style() {
            return style;
        }

        /** Message key of its name. */
        public String key() {
            return "roles.change.status." + name();
        }
    }

    /** What it changes. */
    public Differences differences() {
        return Differences.between(was, becomes);
    }

    /** Whether it is about nothing but the second factor that the role asks for. */
    boolean onlySecondFactor() {
        return was != null && was.asking(becomes.secondFactor()).equals(becomes);
    }

    /** Whether it can still be applied. */
    public boolean open() {
        return status == Status.DRAFT || status == Status.PROPOSED;
    }
}

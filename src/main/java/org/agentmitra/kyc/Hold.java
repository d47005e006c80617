package org.agentmitra.kyc;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;

/** That somebody has a case for some time, so that nobody else works on it. */
@Embeddable
class Hold {
    /** How long a claim keeps others away when its holder does nothing. */
    private static final Duration CLAIM = Duration.ofMinutes(30);

    /** The same for a case that was given to somebody, who may not be there yet. */
    private static final Duration ASSIGNMENT = Duration.ofHours(24);

    private UUID holderId;
    private OffsetDateTime heldUntil;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Hold() {}

    private Hold(UUID by, OffsetDateTime until) {
        this.holderId = by;
        this.heldUntil = until;
    }

    static Hold claimed(UUID by, OffsetDateTime now) {
        return new Hold(by, now.plus(CLAIM));
    }

    static Hold assigned(UUID to, OffsetDateTime now) {
        return new Hold(to, now.plus(ASSIGNMENT));
    }

    boolean is(UUID by) {
        return holderId.equals(by);
    }

    boolean lasts(OffsetDateTime now) {
        return heldUntil.isAfter(now);
    }

    /** The same, at least as long as a claim made now. */
    Hold extended(OffsetDateTime now) {
        return heldUntil.isBefore(now.plus(CLAIM)) ? claimed(holderId, now) : this;
    }
}

package org.agentmitra.kyc;

import java.util.Locale;
import java.util.Optional;
import org.agentmitra.customerparts.KycState;
import org.jspecify.annotations.Nullable;

/** What can happen to a case. */
public enum Move {
    OPENED(KycState.PENDING),
    CLAIMED(null),
    RELEASED(null),
    ASSIGNED(null),
    /** The grade of the risk was set. */
    GRADED(null),
    /** The first of two approved. */
    SECONDED(null),
    APPROVED(KycState.APPROVED),
    REJECTED(KycState.REJECTED),
    ASKED(KycState.MORE_ASKED),
    ANSWERED(KycState.PENDING),
    APPEALED(KycState.PENDING),
    /** The customer took back the consent that the review rests on, and gave it again. */
    STOPPED(KycState.MORE_ASKED),
    RESUMED(KycState.PENDING),
    /** A picture of a paper was taken out of the portal. */
    COPIED(null),
    /** The customer is asked anew who they are. */
    RENEWED(KycState.RENEWAL);

    private final @Nullable KycState standing;

    Move(@Nullable KycState standing) {
        this.standing = standing;
    }

    /** What agents read of it at the customer; empty when it is none of their business. */
    Optional<KycState> standing() {
        return Optional.ofNullable(standing);
    }

    public String key() {
        return "kyc.move." + name();
    }

    /** As the audit names it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

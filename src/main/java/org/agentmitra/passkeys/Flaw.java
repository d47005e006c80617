package org.agentmitra.passkeys;

import com.webauthn4j.verifier.exception.BadChallengeException;
import com.webauthn4j.verifier.exception.BadOriginException;
import com.webauthn4j.verifier.exception.BadRpIdException;
import com.webauthn4j.verifier.exception.BadSignatureException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.UserNotPresentException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import java.util.Locale;

/** Why a passkey was refused. For the audit trail only: the person is told that it did not work. */
enum Flaw {
    /** The device counted less than before: there is a copy of it. */
    COUNTER,
    /** The answer to another question, or the same answer again. */
    CHALLENGE,
    /** Made for another site. */
    ORIGIN,
    /** The device did not ask who holds it. */
    UNVERIFIED,
    SIGNATURE,
    /** Its owner removed it. */
    REMOVED,
    /** It is somebody else's. */
    FOREIGN,
    MALFORMED;

    static Flaw of(RuntimeException found) {
        return switch (found) {
            case MaliciousCounterValueException counter -> COUNTER;
            case BadChallengeException challenge -> CHALLENGE;
            case BadOriginException origin -> ORIGIN;
            case BadRpIdException site -> ORIGIN;
            case UserNotVerifiedException unverified -> UNVERIFIED;
            case UserNotPresentException absent -> UNVERIFIED;
            case BadSignatureException signature -> SIGNATURE;
            default -> MALFORMED;
        };
    }

    /** As the audit trail has it. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}

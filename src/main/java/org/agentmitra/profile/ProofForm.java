package org.agentmitra.profile;

import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The codes of both sides; a side that is proved has none.
 *
 * @param own sent to what the account is reached by
 * @param fresh sent to the new address or phone
 */
record ProofForm(@Nullable String own, @Nullable String fresh) {
    static ProofForm empty() {
        return new ProofForm(null, null);
    }

    /** What is wrong with the code, as a message key. One that was not entered costs no try. */
    Optional<String> ownFlaw(Predicate<String> proof) {
        return flaw(digits(own), proof);
    }

    Optional<String> freshFlaw(Predicate<String> proof) {
        return flaw(digits(fresh), proof);
    }

    private static Optional<String> flaw(String digits, Predicate<String> proof) {
        if (digits.isEmpty()) {
            return Optional.of("codes.code.missing");
        }
        return proof.test(digits) ? Optional.empty() : Optional.of("codes.code.wrong");
    }

    private static String digits(@Nullable String typed) {
        return typed == null ? "" : typed.replaceAll("[\\s-]", "");
    }
}

package org.agentmitra.profile;

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

    String ownDigits() {
        return digits(own);
    }

    String freshDigits() {
        return digits(fresh);
    }

    private static String digits(@Nullable String typed) {
        return typed == null ? "" : typed.replaceAll("[\\s-]", "");
    }
}

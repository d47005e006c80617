package org.agentmitra.passkeys;

import com.webauthn4j.data.AuthenticationData;
import org.agentmitra.signin.Claim;
import org.jspecify.annotations.Nullable;

/**
 * What a browser showed, not checked yet.
 *
 * @param challenge what it was asked to sign
 * @param passkey the one that it names; null when there is none of that name
 */
record Shown(
        Ceremony ceremony,
        String challenge,
        AuthenticationData data,
        @Nullable Passkey passkey) {
    /** The account whose passkey it would be. */
    Claim claim() {
        return passkey == null
                ? Claim.unknown("passkey " + Passkey.text(data.getCredentialId()))
                : Claim.of(passkey.user());
    }
}

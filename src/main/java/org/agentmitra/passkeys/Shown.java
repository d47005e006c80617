package org.agentmitra.passkeys;

import com.webauthn4j.data.AuthenticationData;
import java.util.Objects;
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
    /** The name of the passkey, in base64url. The library says of its bytes what it means of the array. */
    @SuppressWarnings("NullAway")
    static String credential(AuthenticationData data) {
        return Passkey.text(Objects.requireNonNull(data.getCredentialId()));
    }

    /** The account whose passkey it would be. */
    Claim claim() {
        return passkey == null ? Claim.unknown("passkey " + credential(data)) : Claim.of(passkey.user());
    }
}

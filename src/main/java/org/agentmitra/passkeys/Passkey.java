package org.agentmitra.passkeys;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;

/**
 * What the portal knows of a passkey: nothing that is secret.
 *
 * @param user whose it is
 * @param credential the name its device gave it, in base64url
 * @param model of the device; all zeros when it does not say
 * @param key the public key, COSE in base64url
 * @param count of signatures, as the device counted at the last one; 0 where devices share the passkey and do not count
 * @param transports how browsers reach the device, such as {@code internal}
 * @param verifies whether the device asked who holds it when the passkey was made
 * @param movable whether it may be copied to the owner's other devices
 * @param moved whether it was
 * @param ended whether its owner removed it
 */
record Passkey(
        UUID id,
        UUID user,
        String credential,
        UUID model,
        String key,
        long count,
        Set<String> transports,
        boolean verifies,
        boolean movable,
        boolean moved,
        boolean ended) {

    byte[] credentialBytes() {
        return Base64.getUrlDecoder().decode(credential);
    }

    byte[] keyBytes() {
        return Base64.getUrlDecoder().decode(key);
    }

    /** What devices keep as the owner: the account's id, which says nothing about the person. */
    static byte[] handle(UUID user) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(user.getMostSignificantBits())
                .putLong(user.getLeastSignificantBits())
                .array();
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

package org.agentmitra.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** SHA-256 of texts that must not be stored as they are but need no slow hash. */
final class Digest {
    private Digest() {}

    static String of(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Guesses are counted by the e-mail typed, known or not, so that the count tells nothing. */
    static String throttleName(String email) {
        return "login:" + of(email.strip().toLowerCase(Locale.ROOT));
    }
}

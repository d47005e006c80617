package org.agentmitra.factors;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that follow from a secret and the time: RFC 6238 with HMAC-SHA-1, six digits and steps of 30 seconds, which is what
 * every authenticator app knows.
 *
 * @param hex the secret, 20 bytes in hexadecimal digits
 */
record Totp(String hex) {
    private static final String MAC = "HmacSHA1";
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BYTES = 20;
    private static final int STEP_SECONDS = 30;
    private static final int CODES = 1_000_000;

    static Totp fresh(SecureRandom random) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return new Totp(HexFormat.of().formatHex(secret));
    }

    /** The step of time whose code it is: the present one, or for slow hands and wrong clocks the one before or after. */
    OptionalLong stepOf(String typed, Instant now) {
        long present = now.getEpochSecond() / STEP_SECONDS;
        byte[] code = typed.getBytes(StandardCharsets.UTF_8);
        return LongStream.of(present, present - 1, present + 1)
                .filter(step -> MessageDigest.isEqual(code(step).getBytes(StandardCharsets.UTF_8), code))
                .findFirst();
    }

    /** The code at a moment. */
    String code(Instant at) {
        return code(at.getEpochSecond() / STEP_SECONDS);
    }

    private String code(long step) {
        byte[] hash = hmac(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        return String.format("%06d", number % CODES);
    }

    private byte[] hmac(byte[] message) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(hex), MAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As apps take it: 32 letters and digits of RFC 4648. */
    String base32() {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte next : HexFormat.of().parseHex(hex)) {
            bits = (bits << 8 | next & 0xff) & 0xfff;
            held += 8;
            while (held >= 5) {
                held -= 5;
                text.append(BASE_32.charAt(bits >> held & 31));
            }
        }
        return text.toString();
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "Totp";
    }
}

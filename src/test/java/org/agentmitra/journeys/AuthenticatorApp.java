package org.agentmitra.journeys;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an app on a phone makes of the key it was told: RFC 6238, written anew to check the portal's. */
public record AuthenticatorApp(String key) {
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /** The code some steps of half a minute from now; the portal takes none twice, and forgives one step. */
    public String code(int stepsFromNow) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret(), "HmacSHA1"));
            long step = Instant.now().getEpochSecond() / 30 + stepsFromNow;
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int number = ByteBuffer.wrap(hash, hash[19] & 15, 4).getInt() & 0x7fffffff;
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] secret() {
        StringBuilder bits = new StringBuilder();
        key.replace(" ", "").chars().forEach(sign -> {
            String five = Integer.toBinaryString(BASE_32.indexOf(sign) + 32);
            bits.append(five.substring(1));
        });
        byte[] secret = new byte[bits.length() / 8];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = (byte) Integer.parseInt(bits.substring(i * 8, i * 8 + 8), 2);
        }
        return secret;
    }
}

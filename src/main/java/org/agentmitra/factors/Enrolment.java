package org.agentmitra.factors;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.agentmitra.shared.QrPicture;

/**
 * What the page of a set-up shows.
 *
 * @param key the secret in groups of four, for who types it
 * @param link the address that authenticator apps open
 * @param picture the link as a QR code
 */
record Enrolment(String key, String link, QrPicture picture) {
    private static final String ISSUER = "Agent Mitra";

    static Enrolment of(Totp totp, String account) {
        String link = "otpauth://totp/" + encoded(ISSUER) + ":" + encoded(account) + "?secret=" + totp.base32()
                + "&issuer=" + encoded(ISSUER);
        return new Enrolment(totp.base32().replaceAll("(.{4})(?!$)", "$1 "), link, QrPicture.of(link));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "Enrolment";
    }
}

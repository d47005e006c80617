package org.agentmitra.factors;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What the page of a set-up shows. The picture is drawn here: a service that draws QR codes would learn the secret.
 *
 * @param key the secret in groups of four, for who types it
 * @param link the address that authenticator apps open
 * @param size of the picture, in modules
 * @param path the dark modules, as a path of an SVG image
 */
record Enrolment(String key, String link, int size, String path) {
    private static final String ISSUER = "Agent Mitra";
    private static final int QUIET_ZONE = 4;

    static Enrolment of(Totp totp, String account) {
        String link = "otpauth://totp/" + encoded(ISSUER) + ":" + encoded(account) + "?secret=" + totp.base32()
                + "&issuer=" + encoded(ISSUER);
        BitMatrix modules = modules(link);
        return new Enrolment(totp.base32().replaceAll("(.{4})(?!$)", "$1 "), link, modules.getWidth(), path(modules));
    }

    private static BitMatrix modules(String text) {
        try {
            Map<EncodeHintType, Object> hints =
                    Map.of(EncodeHintType.MARGIN, QUIET_ZONE, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException tooLong) {
            throw new IllegalStateException(tooLong);
        }
    }

    private static String path(BitMatrix modules) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
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

package org.agentmitra.factors;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class EnrolmentTest {
    private static final int SCALE = 6;

    private final Enrolment enrolment =
            Enrolment.of(new Totp("3132333435363738393031323334353637383930"), "asha+a@example.com");

    @Test
    void theAppGetsKeyIssuerAndAccount() {
        assertThat(enrolment.link())
                .isEqualTo("otpauth://totp/Agent%20Mitra:asha%2Ba%40example.com"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Agent%20Mitra");
        assertThat(enrolment.key()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(enrolment.toString()).doesNotContain("GEZD");
    }

    @Test
    void aReaderFindsTheLinkInThePicture() throws Exception {
        assertThat(new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(photo())))
                        .getText())
                .isEqualTo(enrolment.link());
    }

    private LuminanceSource photo() {
        int side = enrolment.picture().size() * SCALE;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xffffff);
        Matcher module = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z")
                .matcher(enrolment.picture().path());
        while (module.find()) {
            int left = Integer.parseInt(module.group(1)) * SCALE;
            int top = Integer.parseInt(module.group(2)) * SCALE;
            for (int y = top; y < top + SCALE; y++) {
                Arrays.fill(pixels, y * side + left, y * side + left + SCALE, 0);
            }
        }
        return new RGBLuminanceSource(side, side, pixels);
    }
}

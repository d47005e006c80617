package org.agentmitra.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    /** The secret of RFC 6238, appendix B. */
    private static final Totp RFC =
            new Totp(HexFormat.of().formatHex("12345678901234567890".getBytes(StandardCharsets.US_ASCII)));

    @ParameterizedTest
    @CsvSource({
        "59,287082",
        "1111111109,081804",
        "1111111111,050471",
        "1234567890,005924",
        "2000000000,279037",
        "20000000000,353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(RFC.code(Instant.ofEpochSecond(second))).isEqualTo(code);
        assertThat(RFC.stepOf(code, Instant.ofEpochSecond(second))).hasValue(second / 30);
    }

    @Test
    void oneStepBeforeAndAfterIsForgivenAndNoMore() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        assertThat(RFC.stepOf(RFC.code(now.minusSeconds(30)), now)).isPresent();
        assertThat(RFC.stepOf(RFC.code(now.plusSeconds(30)), now)).isPresent();
        assertThat(RFC.stepOf(RFC.code(now.minusSeconds(60)), now)).isEmpty();
        assertThat(RFC.stepOf(RFC.code(now.plusSeconds(60)), now)).isEmpty();
        assertThat(RFC.stepOf("", now)).isEmpty();
    }

    @Test
    void theKeyIsTheOneOfTheStandardInBase32() {
        assertThat(RFC.base32()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Totp.fresh(new SecureRandom()).base32()).matches("[A-Z2-7]{32}");
        assertThat(RFC.toString()).doesNotContain(RFC.hex());
    }
}

package org.agentmitra.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import org.agentmitra.keys.Secret.Purpose;
import org.junit.jupiter.api.Test;

class SecretTest {
    private static final FieldPlace PAN =
            new FieldPlace("customers", "pan", UUID.fromString("018f0000-0000-7000-8000-000000000001"));

    private final Secret secret = Secret.fresh(Purpose.PRODUCTION);

    @Test
    void isTheSameAfterWritingAndReading() throws Exception {
        String sealed = new FieldCipher(secret).seal("ABCDE1234F", PAN);
        Secret read = Secret.parse(secret.text());
        assertThat(read.purpose()).isEqualTo(Purpose.PRODUCTION);
        assertThat(new FieldCipher(read).open(sealed, PAN)).isEqualTo("ABCDE1234F");
        assertThat(new StreamKeys(read).primary()).isEqualTo(new StreamKeys(secret).primary());
    }

    @Test
    void canAlsoBeGivenAsJsonOrWithLineBreaks() throws Exception {
        String json = new String(Base64.getDecoder().decode(secret.text()), StandardCharsets.UTF_8);
        assertThat(Secret.parse(json).text()).isEqualTo(secret.text());
        assertThat(Secret.parse(secret.text().replaceAll("(.{76})", "$1\n") + "\n")
                        .text())
                .isEqualTo(secret.text());
    }

    @Test
    void aBrokenOneIsRefusedWithoutQuotingIt() {
        String broken = secret.text().substring(0, 400);
        assertThatThrownBy(() -> Secret.parse(broken))
                .isInstanceOf(GeneralSecurityException.class)
                .hasNoCause()
                .hasMessageNotContaining(broken.substring(0, 20));
    }

    @Test
    void neverShowsItsKeys() {
        assertThat(secret).hasToString("Secret[production]");
    }

    @Test
    void whatWasSealedBeforeARotationStaysReadable() throws Exception {
        String sealed = new FieldCipher(secret).seal("ABCDE1234F", PAN);
        FieldCipher rotated = new FieldCipher(secret.rotated());
        assertThat(rotated.open(sealed, PAN)).isEqualTo("ABCDE1234F");
        assertThatThrownBy(() -> new FieldCipher(secret).open(rotated.seal("ABCDE1234F", PAN), PAN))
                .isInstanceOf(UnreadableField.class);
    }

    @Test
    void whatWasHashedBeforeARotationIsStillFound() throws Exception {
        FieldHash before = new FieldHash(secret);
        FieldHash after = new FieldHash(secret.rotated());
        String old = before.of("customers.pan", "ABCDE1234F");
        assertThat(after.of("customers.pan", "ABCDE1234F")).isNotEqualTo(old);
        assertThat(after.candidates("customers.pan", "ABCDE1234F"))
                .containsExactly(after.of("customers.pan", "ABCDE1234F"), old);
    }

    @Test
    void whatIsKeptNowhereIsComparedThroughRotations() throws Exception {
        Secret once = secret.rotated();
        String before = new FieldHash(secret).lasting("kyc.pan", "ABCDE1234F");
        assertThat(before).isEqualTo(new FieldHash(secret).of("kyc.pan", "ABCDE1234F"));
        assertThat(new FieldHash(once).lasting("kyc.pan", "ABCDE1234F")).isEqualTo(before);
        assertThat(new FieldHash(Secret.parse(once.rotated().text())).lasting("kyc.pan", "ABCDE1234F"))
                .isEqualTo(before);
    }

    @Test
    void newFilesAreWrittenWithTheNewKeyAndOldOnesFindTheirs() throws Exception {
        StreamKeys before = new StreamKeys(secret);
        StreamKeys after = new StreamKeys(secret.rotated());
        assertThat(after.primary()).isNotEqualTo(before.primary());
        assertThat(after.key(before.primary())).isPresent();
        assertThat(before.key(after.primary())).isEmpty();
    }
}

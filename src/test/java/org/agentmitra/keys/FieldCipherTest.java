package org.agentmitra.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.agentmitra.keys.Secret.Purpose;
import org.junit.jupiter.api.Test;

class FieldCipherTest {
    private static final UUID SUNITA = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final UUID RAVI = UUID.fromString("018f0000-0000-7000-8000-000000000002");
    private static final FieldPlace PLACE = new FieldPlace("customers", "bank_account", SUNITA);

    private final Secret secret = Secret.fresh(Purpose.TEST);

    @Test
    void opensWhatItSealed() throws Exception {
        FieldCipher cipher = new FieldCipher(secret);
        String sealed = cipher.seal("खाता 0012", PLACE);
        assertThat(sealed).doesNotContain("0012").matches("[A-Za-z0-9+/]+=*");
        assertThat(cipher.open(sealed, PLACE)).isEqualTo("खाता 0012");
        assertThat(cipher.seal("खाता 0012", PLACE)).isNotEqualTo(sealed);
    }

    @Test
    void refusesAValueThatWasMovedOrChanged() throws Exception {
        FieldCipher cipher = new FieldCipher(secret);
        String sealed = cipher.seal("0012", PLACE);
        assertThatThrownBy(() -> cipher.open(sealed, new FieldPlace("customers", "bank_account", RAVI)))
                .isInstanceOf(UnreadableField.class);
        assertThatThrownBy(() -> cipher.open(sealed, new FieldPlace("customers", "pan", SUNITA)))
                .isInstanceOf(UnreadableField.class);
        assertThatThrownBy(() -> cipher.open("A" + sealed.substring(1, sealed.length() - 4) + "AAAA", PLACE))
                .isInstanceOf(UnreadableField.class);
        assertThatThrownBy(() -> cipher.open("not base64!", PLACE)).isInstanceOf(UnreadableField.class);
    }

    @Test
    void hashesAreStableAndDifferBetweenFields() throws Exception {
        FieldHash hash = new FieldHash(secret);
        assertThat(hash.of("customers.pan", "ABCDE1234F"))
                .isEqualTo(hash.of("customers.pan", "ABCDE1234F"))
                .hasSize(52)
                .isNotEqualTo(hash.of("agents.pan", "ABCDE1234F"))
                .isNotEqualTo(new FieldHash(Secret.fresh(Purpose.TEST)).of("customers.pan", "ABCDE1234F"));
    }
}

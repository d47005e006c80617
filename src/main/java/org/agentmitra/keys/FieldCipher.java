package org.agentmitra.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * Seals single values, such as a tax or bank account number, for storage in a text column (AES-256-GCM). The sealed text
 * begins with the id of its key, so that values written before a rotation stay readable.
 */
@Component
public class FieldCipher {
    private final Aead aead;

    FieldCipher(Secret secret) throws GeneralSecurityException {
        aead = secret.keyset(KeyUse.FIELDS).getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /** Base64, about 45 characters longer than the plain text plus a third; different with every call. */
    public String seal(String plain, FieldPlace place) {
        try {
            return Base64.getEncoder()
                    .encodeToString(aead.encrypt(plain.getBytes(StandardCharsets.UTF_8), place.bytes()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The plain text.
     *
     * @throws UnreadableField when the text was changed, belongs to another place, or its key is not in the secret
     */
    public String open(String sealed, FieldPlace place) {
        try {
            byte[] plain = aead.decrypt(Base64.getDecoder().decode(sealed), place.bytes());
            return new String(plain, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new UnreadableField(place);
        }
    }
}

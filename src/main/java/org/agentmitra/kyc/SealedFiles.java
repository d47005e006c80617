package org.agentmitra.kyc;

import java.util.UUID;
import org.agentmitra.keys.FieldCipher;
import org.agentmitra.keys.FieldHash;
import org.agentmitra.keys.FieldPlace;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals files, and hashes what they are compared by. */
@Component
class SealedFiles {
    private static final String PAN = "kyc.pan";

    private final FieldCipher cipher;
    private final FieldHash hashes;
    private final JsonMapper json;

    SealedFiles(FieldCipher cipher, FieldHash hashes, JsonMapper json) {
        this.cipher = cipher;
        this.hashes = hashes;
        this.json = json;
    }

    String seal(UUID id, KycFile file) {
        return cipher.seal(json.writeValueAsString(file), place(id));
    }

    KycFile open(UUID id, String sealed) {
        return json.readValue(cipher.open(sealed, place(id)), KycFile.class);
    }

    @Nullable
    String hash(@Nullable String pan) {
        return pan == null ? null : hashes.of(PAN, pan);
    }

    private static FieldPlace place(UUID id) {
        return new FieldPlace("kyc_cases", "file_sealed", id);
    }
}

package org.agentmitra.kycfiles;

import java.util.UUID;
import org.agentmitra.keys.FieldCipher;
import org.agentmitra.keys.FieldHash;
import org.agentmitra.keys.FieldPlace;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals files, and hashes what they are compared by. */
@Component
public class SealedFiles {
    private static final String PAN = "kyc.pan";

    private final FieldCipher cipher;
    private final FieldHash hashes;
    private final JsonMapper json;

    SealedFiles(FieldCipher cipher, FieldHash hashes, JsonMapper json) {
        this.cipher = cipher;
        this.hashes = hashes;
        this.json = json;
    }

    /** Seals the file of a case. @param id of the case */
    public String seal(UUID id, KycFile file) {
        return cipher.seal(json.writeValueAsString(file), place(id));
    }

    public KycFile open(UUID id, String sealed) {
        return json.readValue(cipher.open(sealed, place(id)), KycFile.class);
    }

    /** By which doubles are found; null for nothing. */
    public @Nullable String hash(@Nullable String pan) {
        return pan == null ? null : hashes.lasting(PAN, pan);
    }

    /** Seals what a file was before it was corrected. @param id of the row that keeps it */
    public String sealFormer(UUID id, KycFile file) {
        return cipher.seal(json.writeValueAsString(file), former(id));
    }

    public KycFile openFormer(UUID id, String sealed) {
        return json.readValue(cipher.open(sealed, former(id)), KycFile.class);
    }

    private static FieldPlace place(UUID id) {
        return new FieldPlace("kyc_cases", "file_sealed", id);
    }

    private static FieldPlace former(UUID id) {
        return new FieldPlace("kyc_former_files", "file_sealed", id);
    }
}

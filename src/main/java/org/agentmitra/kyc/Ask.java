package org.agentmitra.kyc;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.kycfiles.FileField;
import org.jspecify.annotations.Nullable;

/**
 * What a customer was asked to bring.
 *
 * @param kind as of {@link Wanted}
 * @param answer in words; null for what is answered otherwise, and while there is none
 * @param answered null while the customer did not send it
 */
public record Ask(
        UUID id,
        String kind,
        String reason,
        OffsetDateTime asked,
        @Nullable String answer,
        @Nullable OffsetDateTime answered) {
    public boolean words() {
        return kind.equals(Wanted.WORDS);
    }

    public boolean paper() {
        return !words() && field().isEmpty();
    }

    /** What is to be corrected; empty where something else is asked for. */
    public Optional<FileField> field() {
        return FileField.of(kind);
    }

    /** Message key of what is asked for. */
    public String key() {
        return words() ? "kyc.ask.words" : field().map(FileField::key).orElse("papers.kind." + kind);
    }
}

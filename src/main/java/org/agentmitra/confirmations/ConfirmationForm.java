package org.agentmitra.confirmations;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.agentmitra.shared.LocalPath;
import org.jspecify.annotations.Nullable;

/**
 * The proof, and where it leads. The names begin alike, since the fields of a form that waits stand beside them.
 *
 * @param proof password, or code of an app
 * @param proofTo path that a waiting form is sent to; null when none waits
 * @param proofFrom page to go back to without a proof
 * @param proofNext page to go on to when no form waits
 * @param proofFile whether a file is to be taken on that page
 */
record ConfirmationForm(
        @NotBlank(message = "{confirmation.missing}") @Size(max = 128, message = "{confirmation.wrong}") @Nullable
        String proof,

        @Nullable String proofTo,
        @Nullable String proofFrom,
        @Nullable String proofNext,
        @Nullable Boolean proofFile) {

    /** Nothing of what was typed comes back. */
    ConfirmationForm {
        proofTo = local(proofTo);
        proofFrom = local(proofFrom);
        proofNext = local(proofNext);
    }

    String typedProof() {
        return proof == null ? "" : proof;
    }

    boolean beforeFile() {
        return Boolean.TRUE.equals(proofFile);
    }

    /** Where to go on. */
    String onward() {
        return proofNext == null ? "/" : proofNext;
    }

    /** Where to go without a proof. */
    public String back() {
        return proofFrom == null ? onwardUnlessFile() : proofFrom;
    }

    /** A page that asks for the proof itself is no way out of it. */
    private String onwardUnlessFile() {
        return proofNext != null && beforeFile() ? proofNext : "/";
    }

    private static @Nullable String local(@Nullable String path) {
        return Optional.ofNullable(path)
                .flatMap(LocalPath::of)
                .map(LocalPath::text)
                .orElse(null);
    }

    /** Never the proof. */
    @Override
    public String toString() {
        return "ConfirmationForm";
    }
}

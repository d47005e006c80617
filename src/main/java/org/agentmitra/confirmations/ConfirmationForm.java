package org.agentmitra.confirmations;

import jakarta.validation.constraints.Size;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.agentmitra.shared.LocalPath;
import org.jspecify.annotations.Nullable;

/**
 * The proof, and where it leads. The names begin alike, since the fields of a form that waits stand beside them.
 *
 * @param proof password, or code of an app
 * @param proofAnswer what a device answered; filled in by the page's script
 * @param proofTo path that a waiting form is sent to; null when none waits
 * @param proofFrom page to go back to without a proof
 * @param proofNext page to go on to when no form waits
 * @param proofFile whether a file is to be taken on that page
 */
record ConfirmationForm(
        @Size(max = 128, message = "{confirmation.wrong}") @Nullable
        String proof,

        @Size(max = LONGEST, message = "{confirmation.shown.wrong}") @Nullable
        String proofAnswer,

        @Nullable String proofTo,
        @Nullable String proofFrom,
        @Nullable String proofNext,
        @Nullable Boolean proofFile) {

    /** Ten times what devices answer. */
    private static final int LONGEST = 20_000;

    /** Nothing of what was typed comes back. */
    ConfirmationForm {
        proofTo = local(proofTo);
        proofFrom = local(proofFrom);
        proofNext = local(proofNext);
    }

    String typedProof() {
        return proof == null ? "" : proof;
    }

    /** What a device answered; empty when the proof is typed. */
    Optional<String> shown() {
        return Optional.ofNullable(proofAnswer).filter(answer -> !answer.isBlank());
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

    /** Address of the page that asks for this proof. */
    String page() {
        return "/confirmation/new?proofFile=" + beforeFile() + said("proofTo", proofTo) + said("proofFrom", proofFrom)
                + said("proofNext", proofNext);
    }

    private static String said(String name, @Nullable String path) {
        return path == null ? "" : "&" + name + "=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
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

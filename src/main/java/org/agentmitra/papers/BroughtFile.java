package org.agentmitra.papers;

import java.io.IOException;
import java.util.Objects;
import org.agentmitra.images.PageFile;
import org.agentmitra.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/** A file of a form: there, taken or refused, with the reason at its field. */
public final class BroughtFile {
    private BroughtFile() {}

    /** What takes it in. */
    @FunctionalInterface
    public interface Intake {
        /** @throws Refused when it is not taken */
        void take(String name, byte[] content);
    }

    /**
     * Hands a file over.
     *
     * @param field of the form, at which is said why it is not taken
     * @return whether it was taken
     */
    public static boolean take(@Nullable MultipartFile file, BindingResult result, String field, Intake intake)
            throws IOException {
        String refusal = refusal(file);
        if (refusal == null && file != null) {
            try {
                intake.take(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
                return true;
            } catch (Refused refused) {
                refusal = refused.code();
            }
        }
        result.rejectValue(field, Objects.requireNonNull(refusal));
        return false;
    }

    /** Whether there is a file at all. */
    public static boolean isThere(@Nullable MultipartFile file) {
        return file != null
                && !(file.isEmpty()
                        && Objects.requireNonNullElse(file.getOriginalFilename(), "")
                                .isEmpty());
    }

    private static @Nullable String refusal(@Nullable MultipartFile file) {
        if (!isThere(file) || Objects.requireNonNull(file).isEmpty()) {
            return "papers.file.missing";
        }
        return file.getSize() > PageFile.LARGEST ? "papers.file.large" : null;
    }
}

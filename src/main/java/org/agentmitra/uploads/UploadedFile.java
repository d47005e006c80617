package org.agentmitra.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/** The file of a form: there, taken or refused, with the reason at its field. */
public final class UploadedFile {
    private UploadedFile() {}

    /** What takes a file in. */
    @FunctionalInterface
    public interface Intake {
        UUID take(String name, InputStream content) throws IOException, RefusedFile;
    }

    /** The import the file became; empty when a field of the form has an error, which may be the file's. */
    public static Optional<UUID> of(@Nullable MultipartFile file, BindingResult result, Intake intake)
            throws IOException {
        if (file == null || file.isEmpty()) {
            boolean named = file != null
                    && file.getOriginalFilename() != null
                    && !file.getOriginalFilename().isEmpty();
            result.rejectValue("file", named ? "uploads.file.empty" : "uploads.file.missing");
        }
        if (result.hasErrors() || file == null) {
            return Optional.empty();
        }
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            return Optional.of(intake.take(name, content));
        } catch (RefusedFile refused) {
            result.rejectValue("file", refused.messageKey(), refused.arguments().toArray(), refused.messageKey());
            return Optional.empty();
        }
    }
}

package org.agentmitra.uploads;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What the upload page sends.
 *
 * @param key makes one import of a form that is sent twice
 */
record UploadForm(
        @Nullable @NotNull(message = "{uploads.new.provider.missing}")
        UUID provider,

        @Nullable @NotNull(message = "{uploads.new.agent.missing}")
        UUID agent,

        @Nullable MultipartFile file,
        @Nullable UUID key) {}

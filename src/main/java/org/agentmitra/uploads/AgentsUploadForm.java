package org.agentmitra.uploads;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What the page that brings a list of agents sends.
 *
 * @param provider whose agents they are
 * @param key makes one import of a form that is sent twice
 */
record AgentsUploadForm(
        @Nullable @NotNull(message = "{uploads.new.provider.missing}")
        UUID provider,

        @Nullable MultipartFile file,
        @Nullable UUID key) {}

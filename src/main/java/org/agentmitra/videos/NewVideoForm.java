package org.agentmitra.videos;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What the page that brings a video sends.
 *
 * @param video the file; null when it came in pieces
 * @param upload under which the pieces are; null when there are none
 * @param alt what the video shows
 */
record NewVideoForm(
        @Nullable MultipartFile video,
        @Nullable String upload,

        @Size(max = 300, message = "{media.alt.long}") String alt) {
    NewVideoForm {
        alt = alt == null ? "" : alt;
    }

    /** Null when no pieces came. */
    @Nullable
    UUID pieces() {
        try {
            return upload == null || upload.isBlank() ? null : UUID.fromString(upload);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}

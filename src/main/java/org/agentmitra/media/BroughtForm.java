package org.agentmitra.media;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What the page that brings a picture sends. @param alt what the picture shows */
record BroughtForm(
        @Nullable MultipartFile picture,
        @Size(max = 300, message = "{media.alt.long}") String alt) {
    BroughtForm {
        alt = alt == null ? "" : alt;
    }
}

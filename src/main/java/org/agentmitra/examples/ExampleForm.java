package org.agentmitra.examples;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * An example and what the template made of it is.
 *
 * @param entity key of what it is for
 * @param owner the insurer's id or {@code all}; ignored for who cannot choose
 */
record ExampleForm(
        @Nullable MultipartFile file,

        @NotBlank(message = "{templates.name.blank}") @Size(max = 120, message = "{templates.name.long}")
        String name,

        @Nullable String entity,
        @Nullable String owner) {
    ExampleForm {
        name = name == null ? "" : name.strip();
    }
}

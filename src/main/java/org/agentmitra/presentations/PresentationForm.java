package org.agentmitra.presentations;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a presentation is called.
 *
 * @param language of its slides
 * @param from id of one to begin with; null for none, and ignored when one is changed
 * @param version of the record when the form was opened; null for a new one
 */
record PresentationForm(
        @NotBlank(message = "{presentations.name.blank}") @Size(max = 120, message = "{presentations.name.long}")
        String name,

        @Pattern(regexp = "en|hi", message = "{presentations.language.blank}")
        String language,

        @Nullable String from,
        @Nullable String version) {
    PresentationForm {
        name = name == null ? "" : name;
        language = language == null ? "" : language;
    }

    @Nullable
    Long seen() {
        return Typed.number(version);
    }
}

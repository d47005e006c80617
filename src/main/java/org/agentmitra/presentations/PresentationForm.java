package org.agentmitra.presentations;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a presentation is called.
 *
 * @param language of its slides
 * @param product what it is about, for the places in its texts that name it
 * @param premium of that, in whole rupees
 * @param from id of one to begin with; null for none, and ignored when one is changed
 * @param version of the record when the form was opened; null for a new one
 */
record PresentationForm(
        @NotBlank(message = "{presentations.name.blank}") @Size(max = 120, message = "{presentations.name.long}")
        String name,

        @Pattern(regexp = "en|hi", message = "{presentations.language.blank}")
        String language,

        @Size(max = 120, message = "{presentations.product.long}")
        String product,

        @Pattern(regexp = "|[1-9][0-9]{0,8}", message = "{presentations.premium.number}")
        String premium,

        @Nullable String from,
        @Nullable String version) {
    PresentationForm {
        name = name == null ? "" : name;
        language = language == null ? "" : language;
        product = Typed.text(product);
        premium = Typed.text(premium).replace(",", "");
    }

    /** The premium in paise; null for not said. */
    @Nullable
    Long paise() {
        return premium.isEmpty() ? null : Long.valueOf(premium) * 100;
    }

    @Nullable
    Long seen() {
        return Typed.number(version);
    }
}

package org.agentmitra.blueprints;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.agentmitra.presentations.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What a presentation that is made of a template is called.
 *
 * @param product what it is about; empty for not said
 * @param premium of that, in whole rupees; empty for not said
 */
record UseForm(
        @NotBlank(message = "{presentations.name.blank}") @Size(max = 120, message = "{presentations.name.long}")
        String name,

        @Pattern(regexp = "en|hi", message = "{presentations.language.blank}")
        String language,

        @Size(max = 120, message = "{presentations.product.long}")
        String product,

        @Pattern(regexp = "|[1-9][0-9]{0,8}", message = "{presentations.premium.number}")
        String premium) {
    UseForm {
        name = Typed.text(name);
        language = Typed.text(language);
        product = Typed.text(product);
        premium = Typed.text(premium).replace(",", "");
    }

    /** The premium in paise; null for not said. */
    @Nullable
    Long paise() {
        return premium.isEmpty() ? null : Long.valueOf(premium) * 100;
    }
}

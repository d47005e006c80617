package org.agentmitra.library;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.agentmitra.presentations.PresentationPage;
import org.agentmitra.presentations.PresentationService;
import org.agentmitra.presentations.Tags;
import org.agentmitra.presentations.Typed;
import org.agentmitra.slides.Category;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What a presentation is called.
 *
 * @param language of its slides
 * @param product what it is about, for the places in its texts that name it
 * @param premium of that, in whole rupees
 * @param tags with commas between
 * @param branded whether the agent's branding stands on it; null for not
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

        @Nullable String category,

        @Size(max = 300, message = "{presentations.tags.many}")
        String tags,

        @Nullable String branded,

        @Nullable String from,
        @Nullable String version) {
    PresentationForm {
        name = name == null ? "" : name;
        language = language == null ? "" : language;
        product = Typed.text(product);
        tags = Typed.text(tags);
        premium = Typed.text(premium).replace(",", "");
    }

    static PresentationForm of(PresentationPage page) {
        Long premium = page.premium();
        Category category = page.category();
        return new PresentationForm(
                page.name(),
                page.show().language(),
                page.product(),
                premium == null ? "" : String.valueOf(premium / 100),
                category == null ? null : category.name(),
                page.tags(),
                page.branded() ? "true" : null,
                null,
                String.valueOf(page.version()));
    }

    /** What the form says, once nothing is wrong with it. */
    PresentationService.Description said() {
        return new PresentationService.Description(name, language, product, paise(), kind(), tags, branded != null);
    }

    /** What it is about; null for not said. */
    private @Nullable Category kind() {
        return PresentationFilter.one(Category.class, category);
    }

    /** Says at the field when there are too many tags, or one is too long. */
    void check(BindingResult result) {
        List<String> all = Tags.of(tags);
        if (all.size() > Tags.MOST || all.stream().anyMatch(tag -> tag.length() > Tags.LONGEST)) {
            result.rejectValue("tags", "presentations.tags.many");
        }
    }

    /** The premium in paise; null for not said. */
    private @Nullable Long paise() {
        return premium.isEmpty() ? null : Long.valueOf(premium) * 100;
    }

    @Nullable
    Long seen() {
        return Typed.number(version);
    }
}

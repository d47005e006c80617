package org.agentmitra.styles;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.agentmitra.presentations.Typed;
import org.agentmitra.slides.Contrast;
import org.agentmitra.slides.Slide;
import org.agentmitra.slides.SlideLayout;
import org.agentmitra.slides.SlideLook;
import org.agentmitra.slides.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What an agent prefers.
 *
 * @param logo id of one of the agent's pictures; empty for none
 * @param contact line of the branding, such as a name and a number
 * @param text colour of words, by name, as is {@code ground}
 * @param seconds that a new slide stays
 * @param branded whether new presentations have the branding
 */
record StyleForm(
        @Nullable String logo,

        @Size(max = 80, message = "{styles.contact.long}") String contact,

        @Nullable String text,
        @Nullable String ground,
        @Nullable String layout,
        @Nullable String seconds,
        @Nullable String branded) {
    StyleForm {
        contact = Typed.text(contact);
    }

    /** What who never said anything prefers. */
    static StyleForm usual() {
        SlideLook usual = SlideLook.USUAL;
        return new StyleForm(
                null,
                "",
                usual.text().name(),
                usual.ground().name(),
                usual.layout().name(),
                String.valueOf(usual.seconds()),
                null);
    }

    Tone words() {
        return Typed.one(Tone.class, text, SlideLook.USUAL.text());
    }

    Tone behind() {
        return Typed.one(Tone.class, ground, SlideLook.USUAL.ground());
    }

    SlideLayout place() {
        return Typed.one(SlideLayout.class, layout, SlideLook.USUAL.layout());
    }

    @Nullable
    UUID picture() {
        return Typed.id(logo);
    }

    /** Seconds, once nothing is wrong with them. */
    int stays() {
        Long typed = Typed.number(seconds);
        return typed == null ? SlideLook.USUAL.seconds() : typed.intValue();
    }

    /** Says at the fields what cannot be kept. */
    void check(BindingResult result) {
        Long typed = Typed.number(seconds);
        if (typed == null || typed < Slide.SHORTEST || typed > Slide.LONGEST) {
            result.rejectValue("seconds", "presentations.seconds.range");
        }
        if (!Contrast.of(words(), behind()).enough()) {
            result.rejectValue("ground", "styles.contrast");
        }
        if (branded != null && contact.isEmpty() && picture() == null) {
            result.rejectValue("contact", "styles.branding.blank");
        }
    }
}

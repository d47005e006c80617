package org.agentmitra.editing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.agentmitra.presentations.Brand;
import org.agentmitra.presentations.PresentationPage;
import org.agentmitra.presentations.Slideshow;
import org.agentmitra.presentations.Slideshows;
import org.agentmitra.shared.Money;
import org.agentmitra.slides.Placeholders;
import org.agentmitra.slides.Slide;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Slides as their readers would see them, filled in with samples. */
@Component
class Previews {
    private static final long SAMPLE_PREMIUM = 1_250_00;

    private final Slideshows shows;
    private final MessageSource texts;

    Previews(Slideshows shows, MessageSource texts) {
        this.shows = shows;
        this.texts = texts;
    }

    /**
     * One slide.
     *
     * @param from text over it, in the reader's language
     * @param language of the page around it
     * @param brand null for none
     */
    record Preview(
            Slideshow.Frame frame,
            Look look,
            String from,
            String slideLanguage,
            String language,
            @Nullable Brand brand) {}

    Preview of(PresentationPage page, Slide slide, Look look, Locale locale) {
        Locale reader = look.locale(locale);
        Map<String, String> samples = samples(page, Locale.of(page.show().language()));
        Slideshow sample = shows.sample(page.show(), List.of(slide), samples);
        return new Preview(
                sample.frames().getFirst(),
                look,
                texts.getMessage("editing.preview.from", new Object[] {samples.get(Placeholders.AGENT_NAME)}, reader),
                page.show().language(),
                reader.getLanguage(),
                sample.brand());
    }

    private Map<String, String> samples(PresentationPage page, Locale language) {
        Long premium = page.premium();
        return Map.of(
                Placeholders.AGENT_NAME, said(page.show().agentName(), "editing.sample.agent", language),
                Placeholders.CUSTOMER_FIRST_NAME, said("", "editing.sample.customer", language),
                Placeholders.PRODUCT_NAME, said(page.product(), "editing.sample.product", language),
                Placeholders.PRODUCT_PREMIUM,
                        Money.inr(premium == null ? SAMPLE_PREMIUM : premium).toString());
    }

    private String said(String known, String sample, Locale language) {
        return known.isEmpty() ? texts.getMessage(sample, null, language) : known;
    }
}

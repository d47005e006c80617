package org.agentmitra.presentations;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.agentmitra.slides.Category;
import org.agentmitra.slides.Slide;
import org.jspecify.annotations.Nullable;

/**
 * What a presentation begins with.
 *
 * @param language of its slides
 * @param product what it is about; empty for not said
 * @param premium of that, in paise; null for not said
 * @param blueprint the template that its slides come from; null for none
 * @param category what it is about; null for not said
 */
public record NewPresentation(
        String name,
        String language,
        String product,
        @Nullable Long premium,
        @Nullable UUID blueprint,
        @Nullable Category category,
        List<Slide> slides) {
    /** A name as names compare. */
    public static String nameKey(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}

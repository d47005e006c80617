package org.agentmitra.blueprints;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.agentmitra.slides.Category;
import org.agentmitra.slides.Slide;
import org.jspecify.annotations.Nullable;

/**
 * A template as pages show it, in one language.
 *
 * @param slides as its readers would see them, with samples; those being made while none were published
 * @param uses how many presentations were made of it
 * @param tenths of stars on average; 0 for no rating
 * @param raters how many rated it
 * @param mine stars that the viewer gave; 0 for none
 * @param draft id of what its slides are made in; null for those that are shipped
 */
record BlueprintCard(
        UUID id,
        boolean shipped,
        Category category,
        Blueprint.Status status,
        String name,
        String about,
        String language,
        List<Slide> slides,
        int uses,
        int tenths,
        int raters,
        int mine,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable UUID draft,
        long version,
        boolean mayChange) {
    public @Nullable Slide cover() {
        return slides.isEmpty() ? null : slides.getFirst();
    }

    public String average() {
        return tenths / 10 + "." + tenths % 10;
    }

    public boolean published() {
        return status == Blueprint.Status.PUBLISHED;
    }
}

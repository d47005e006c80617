package org.agentmitra.blueprints;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.agentmitra.presentations.Typed;
import org.agentmitra.slides.Category;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What a template is called and when it may be taken.
 *
 * @param availableFrom the first day, as {@code 2026-11-23}; empty for at once
 * @param availableUntil the last day; empty for always
 * @param from id of a template whose slides a new one begins with; null for none
 * @param version of the record when the form was opened; null for a new one
 */
record BlueprintForm(
        @Nullable String category,

        @NotBlank(message = "{blueprints.name.blank}") @Size(max = 120, message = "{blueprints.name.long}")
        String nameEn,

        @NotBlank(message = "{blueprints.name.blank}") @Size(max = 120, message = "{blueprints.name.long}")
        String nameHi,

        @Size(max = 300, message = "{blueprints.about.long}")
        String aboutEn,

        @Size(max = 300, message = "{blueprints.about.long}")
        String aboutHi,

        String availableFrom,
        String availableUntil,
        @Nullable String from,
        @Nullable String version) {
    BlueprintForm {
        nameEn = Typed.text(nameEn);
        nameHi = Typed.text(nameHi);
        aboutEn = Typed.text(aboutEn);
        aboutHi = Typed.text(aboutHi);
        availableFrom = Typed.text(availableFrom);
        availableUntil = Typed.text(availableUntil);
    }

    Category kind() {
        return Typed.one(Category.class, category, Category.TERM);
    }

    /** Says at the fields which dates cannot be. */
    void check(BindingResult result) {
        boolean first = readable(availableFrom);
        boolean last = readable(availableUntil);
        if (!first) {
            result.rejectValue("availableFrom", "blueprints.date");
        }
        if (!last) {
            result.rejectValue("availableUntil", "blueprints.date");
        }
        LocalDate begins = first ? firstDay() : null;
        LocalDate ends = last ? lastDay() : null;
        if (begins != null && ends != null && ends.isBefore(begins)) {
            result.rejectValue("availableUntil", "blueprints.date.order");
        }
    }

    @Nullable
    LocalDate firstDay() {
        return availableFrom.isEmpty() ? null : LocalDate.parse(availableFrom);
    }

    @Nullable
    LocalDate lastDay() {
        return availableUntil.isEmpty() ? null : LocalDate.parse(availableUntil);
    }

    private static boolean readable(String date) {
        try {
            return date.isEmpty() || LocalDate.parse(date).getYear() < 10_000;
        } catch (DateTimeParseException wrong) {
            return false;
        }
    }
}

package org.agentmitra.cards;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.agentmitra.shared.RealDate;
import org.agentmitra.shared.TypedDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What is typed about an agent's card.
 *
 * @param since year in which the agent began
 * @param published whether people who look for an agent see it
 * @param version of the card when the form was opened; null when there was none
 */
record CardForm(
        @Size(max = 40, message = "{cards.licence.long}") String licence,

        @RealDate(message = "{cards.until.impossible}", incomplete = "{cards.until.impossible}")
        TypedDate until,

        String since,
        String pin,
        List<String> specialities,
        List<String> languages,
        @Size(max = 600, message = "{cards.about.long}") String about,
        Boolean picture,
        Boolean published,
        @Nullable Long version) {
    private static final int EARLIEST = 1950;

    CardForm(
            @Nullable String licence,
            @Nullable TypedDate until,
            @Nullable String since,
            @Nullable String pin,
            @Nullable List<String> specialities,
            @Nullable List<String> languages,
            @Nullable String about,
            @Nullable Boolean picture,
            @Nullable Boolean published,
            @Nullable Long version) {
        this.licence = Objects.requireNonNullElse(licence, "").strip();
        this.until = Objects.requireNonNullElse(until, TypedDate.BLANK);
        this.since = Objects.requireNonNullElse(since, "").strip();
        this.pin = Objects.requireNonNullElse(pin, "").replaceAll("[\\s-]", "");
        this.specialities = Objects.requireNonNullElse(specialities, List.of());
        this.languages = Objects.requireNonNullElse(languages, List.of());
        this.about = Objects.requireNonNullElse(about, "").strip();
        this.picture = Boolean.TRUE.equals(picture);
        this.published = Boolean.TRUE.equals(published);
        this.version = version;
    }

    static CardForm blank() {
        return new CardForm(null, null, null, null, null, null, null, true, false, null);
    }

    /** What cannot be so; of a published card also what it lacks to be found by. */
    void check(LocalDate today, Errors errors) {
        if (!since.isEmpty()
                && year().filter(year -> year >= EARLIEST && year <= today.getYear())
                        .isEmpty()) {
            errors.rejectValue("since", "cards.since.impossible");
        }
        if (!pin.isEmpty() && !pin.matches("[1-9]\\d{5}")) {
            errors.rejectValue("pin", "cards.pin.invalid");
        }
        if (published) {
            refuse(pin.isEmpty(), "pin", errors);
            refuse(known().isEmpty(), "specialities", errors);
            refuse(spoken().isEmpty(), "languages", errors);
        }
    }

    private static void refuse(boolean missing, String field, Errors errors) {
        if (missing) {
            errors.rejectValue(field, "cards." + field + ".missing");
        }
    }

    Optional<Integer> year() {
        return since.matches("\\d{4}") ? Optional.of(Integer.valueOf(since)) : Optional.empty();
    }

    List<Speciality> known() {
        return specialities.stream()
                .flatMap(one -> Speciality.of(one).stream())
                .distinct()
                .sorted()
                .toList();
    }

    List<SpokenLanguage> spoken() {
        return languages.stream()
                .flatMap(one -> SpokenLanguage.of(one).stream())
                .distinct()
                .sorted()
                .toList();
    }
}

package org.agentmitra.answers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.agentmitra.identifiers.PinCode;
import org.agentmitra.kycfiles.FileField;
import org.agentmitra.kycfiles.KycFile;
import org.agentmitra.shared.TypedDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What single fields of what people say of themselves have to be; what is wrong is said at the field. */
public final class FieldRules {
    /** Nobody older is taken on: the tables of premiums end long before. */
    private static final int OLDEST = 110;

    private static final int OF_AGE = 18;
    private static final int SHORTEST_LINE = 10;
    private static final int LONGEST_LINE = 300;
    /** Of a person. */
    public static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M} .'’-]{1,119}");

    static final Pattern TOWN = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N} .,'’()/&-]{1,79}");

    private static final List<String> CURRENT = List.of("line", "pin", "city", "district", "state");
    private static final List<String> PERMANENT =
            List.of("otherLine", "otherPin", "otherCity", "otherDistrict", "otherState");
    private static final Set<String> QUESTIONS = Set.of("abroad", "exposure");

    private FieldRules() {}

    /**
     * Checks a part of what somebody says, wherever that is asked.
     *
     * @param part nothing is said of the PAN, which is no part of it
     */
    public static void check(PersonAnswers said, FileField part, LocalDate today, Errors errors) {
        switch (part) {
            case NAME -> name(said.name(), "name", errors);
            case BORN -> checkBirth(said.bornOn(), today, errors);
            case GENDER -> choose(KycFile.Gender.values(), said.gender(), "gender", errors);
            case MARITAL -> choose(KycFile.Marital.values(), said.marital(), "marital", errors);
            case RELATIVE -> {
                choose(KycFile.Relation.values(), said.relation(), "relation", errors);
                if ("SPOUSE".equals(said.relation()) && "SINGLE".equals(said.marital())) {
                    errors.rejectValue("relation", "answers.relation.single");
                }
                name(said.relative(), "relative", errors);
            }
            case CURRENT -> checkPlace(settle(said.current()), CURRENT, errors);
            case PERMANENT -> checkPlace(settle(said.permanent()), PERMANENT, errors);
            case OCCUPATION -> choose(AnswerChoices.OCCUPATIONS, said.occupation(), "occupation", errors);
            case INCOME -> choose(KycFile.Income.values(), said.income(), "income", errors);
            case SOURCE -> choose(KycFile.Source.values(), said.source(), "source", errors);
            case PAN -> {}
        }
    }

    private static void name(@Nullable String typed, String field, Errors errors) {
        match(NAME, text(typed), field, "answers.name.wrong", errors);
    }

    /** Without blanks around it and with single ones between; empty for nothing. */
    public static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip().replaceAll("\\s+", " ");
    }

    /** District and state where the PIN code tells them and nothing was typed. */
    public static TypedPlace settle(TypedPlace typed) {
        Optional<PinCode> pin = PinCode.parse(typed.pin());
        Optional<PinCode.Place> known = pin.flatMap(PinCode::place);
        return new TypedPlace(
                typed.line(),
                pin.map(PinCode::text).orElse(typed.pin()),
                typed.city(),
                typed.district().isEmpty() ? known.map(PinCode.Place::district).orElse("") : typed.district(),
                typed.state().isEmpty() ? known.map(PinCode.Place::state).orElse("") : typed.state());
    }

    /** Of age, and not older than people become. */
    public static void checkBirth(@Nullable TypedDate typed, LocalDate today, Errors errors) {
        Optional<LocalDate> born = typed == null ? Optional.empty() : typed.date();
        if (born.isEmpty()) {
            boolean missing = typed == null || typed.isBlank();
            errors.rejectValue("bornOn", missing ? "answers.born.missing" : "answers.born.wrong");
        } else if (born.get().isAfter(today.minusYears(OF_AGE))) {
            errors.rejectValue("bornOn", "answers.born.young");
        } else if (born.get().isBefore(today.minusYears(OLDEST))) {
            errors.rejectValue("bornOn", "answers.born.old");
        }
    }

    /** @param fields names of the fields: line, PIN code, town, district, state */
    public static void checkPlace(TypedPlace place, List<String> fields, Errors errors) {
        int length = place.line().length();
        if (length < SHORTEST_LINE || length > LONGEST_LINE) {
            errors.rejectValue(fields.get(0), "answers.line.wrong");
        }
        if (PinCode.parse(place.pin()).isEmpty()) {
            errors.rejectValue(fields.get(1), "answers.pin.wrong");
        }
        match(TOWN, place.city(), fields.get(2), "answers.place.wrong", errors);
        match(TOWN, place.district(), fields.get(3), "answers.place.wrong", errors);
        choose(AnswerChoices.STATES, place.state(), fields.get(4), errors);
    }

    /** One of the names of an enumeration. */
    public static void choose(Enum<?>[] values, @Nullable String chosen, String field, Errors errors) {
        choose(Stream.of(values).map(Enum::name).toList(), chosen, field, errors);
    }

    /** One of the values. */
    public static void choose(Collection<String> values, @Nullable String chosen, String field, Errors errors) {
        if (chosen == null || !values.contains(chosen)) {
            Fields.reject(errors, field, "answers.choice.missing", label(field));
        }
    }

    /** @param wrong message key of what is said with the name of the field */
    public static void match(Pattern form, @Nullable String typed, String field, String wrong, Errors errors) {
        if (typed == null || !form.matcher(typed).matches()) {
            Fields.reject(errors, field, wrong, label(field));
        }
    }

    /** Both addresses and both countries are asked for in the same words; what is a question has a name for a sentence. */
    private static String label(String field) {
        if (QUESTIONS.contains(field)) {
            return "answers." + field + ".short";
        }
        return "answers." + (field.startsWith("other") ? field.substring(5).toLowerCase(Locale.ROOT) : field);
    }
}

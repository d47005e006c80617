package org.agentmitra.answers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.agentmitra.identifiers.Ifsc;
import org.agentmitra.identifiers.PinCode;
import org.agentmitra.kyc.KycFile;
import org.agentmitra.shared.TypedDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What the answers of the third step have to be, and how they are kept. */
final class KycRules {
    /** Nobody older is taken on: the tables of premiums end long before. */
    private static final int OLDEST = 110;

    private static final int OF_AGE = 18;
    private static final int SHORTEST_LINE = 10;
    private static final int LONGEST_LINE = 300;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M} .'’-]{1,119}");
    private static final Pattern TOWN = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N} .,'’()/&-]{1,79}");
    private static final Pattern ACCOUNT = Pattern.compile("\\d{9,18}");
    private static final Pattern TIN = Pattern.compile("|[\\p{L}\\p{N} ./-]{4,30}");

    private KycRules() {}

    /** Tidied: blanks, upper case of codes, and district and state where the PIN code tells them. */
    static KycForm tidy(KycForm typed) {
        KycForm.Place here = settle(typed.current());
        KycForm.Place there = typed.sameAddress() ? new KycForm.Place("", "", "", "", "") : settle(typed.permanent());
        boolean abroad = typed.taxedAbroad();
        TypedDate born = typed.bornOn() == null
                ? TypedDate.BLANK
                : typed.bornOn().date().map(TypedDate::of).orElse(typed.bornOn());
        return new KycForm(
                KycForm.text(typed.name()),
                born,
                typed.gender(),
                typed.marital(),
                typed.relation(),
                KycForm.text(typed.relative()),
                here.line(),
                here.pin(),
                here.city(),
                here.district(),
                here.state(),
                typed.sameAddress(),
                there.line(),
                there.pin(),
                there.city(),
                there.district(),
                there.state(),
                typed.occupation(),
                typed.income(),
                typed.source(),
                typed.education(),
                typed.nationality(),
                KycForm.text(typed.birthPlace()),
                typed.birthCountry(),
                typed.abroad(),
                abroad ? KycForm.text(typed.taxCountry()) : "",
                abroad ? KycForm.text(typed.tin()) : "",
                abroad ? KycForm.text(typed.taxCountry2()) : "",
                abroad ? KycForm.text(typed.tin2()) : "",
                typed.exposure(),
                KycForm.text(typed.holder()),
                Ifsc.parse(typed.ifsc()).map(Ifsc::text).orElse(KycForm.text(typed.ifsc())),
                KycForm.text(typed.account()).replaceAll("[ -]", ""));
    }

    private static KycForm.Place settle(KycForm.Place typed) {
        Optional<PinCode> pin = PinCode.parse(typed.pin());
        Optional<PinCode.Place> known = pin.flatMap(PinCode::place);
        return new KycForm.Place(
                typed.line(),
                pin.map(PinCode::text).orElse(typed.pin()),
                typed.city(),
                typed.district().isEmpty() ? known.map(PinCode.Place::district).orElse("") : typed.district(),
                typed.state().isEmpty() ? known.map(PinCode.Place::state).orElse("") : typed.state());
    }

    /** @param form tidied */
    static void check(KycForm form, LocalDate today, Errors errors) {
        match(NAME, form.name(), "name", "answers.name.wrong", errors);
        checkBirth(form.bornOn(), today, errors);
        choose(KycFile.Gender.values(), form.gender(), "gender", errors);
        choose(KycFile.Marital.values(), form.marital(), "marital", errors);
        choose(KycFile.Relation.values(), form.relation(), "relation", errors);
        if ("SPOUSE".equals(form.relation()) && "SINGLE".equals(form.marital())) {
            errors.rejectValue("relation", "answers.relation.single");
        }
        match(NAME, form.relative(), "relative", "answers.name.wrong", errors);
        checkPlace(form.current(), List.of("line", "pin", "city", "district", "state"), errors);
        if (!form.sameAddress()) {
            checkPlace(
                    form.permanent(),
                    List.of("otherLine", "otherPin", "otherCity", "otherDistrict", "otherState"),
                    errors);
        }
        choose(AnswerChoices.OCCUPATIONS, form.occupation(), "occupation", errors);
        choose(KycFile.Income.values(), form.income(), "income", errors);
        choose(KycFile.Source.values(), form.source(), "source", errors);
        choose(KycFile.Education.values(), form.education(), "education", errors);
        choose(AnswerChoices.COUNTRIES, form.nationality(), "nationality", errors);
        match(TOWN, form.birthPlace(), "birthPlace", "answers.place.wrong", errors);
        choose(AnswerChoices.COUNTRIES, form.birthCountry(), "birthCountry", errors);
        checkTaxes(form, errors);
        choose(KycFile.Exposure.values(), form.exposure(), "exposure", errors);
        checkBank(form, errors);
    }

    private static void checkBirth(@Nullable TypedDate typed, LocalDate today, Errors errors) {
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
    private static void checkPlace(KycForm.Place place, List<String> fields, Errors errors) {
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

    private static void checkTaxes(KycForm form, Errors errors) {
        choose(AnswerChoices.YES_NO, form.abroad(), "abroad", errors);
        if (!form.taxedAbroad()) {
            return;
        }
        checkCountry(form.taxCountry(), "taxCountry", errors);
        match(TIN, form.tin(), "tin", "answers.tin.wrong", errors);
        boolean second = Stream.of(form.taxCountry2(), form.tin2())
                .anyMatch(typed -> !KycForm.text(typed).isEmpty());
        if (second) {
            checkCountry(form.taxCountry2(), "taxCountry2", errors);
            match(TIN, form.tin2(), "tin2", "answers.tin.wrong", errors);
            if (KycForm.text(form.taxCountry()).equals(form.taxCountry2())) {
                errors.rejectValue("taxCountry2", "answers.tax.twice");
            }
        }
    }

    private static void checkCountry(@Nullable String country, String field, Errors errors) {
        choose(AnswerChoices.COUNTRIES, country, field, errors);
        if (AnswerChoices.INDIA.equals(country)) {
            errors.rejectValue(field, "answers.tax.india");
        }
    }

    private static void checkBank(KycForm form, Errors errors) {
        if (!form.banks()) {
            return;
        }
        match(NAME, form.holder(), "holder", "answers.holder.wrong", errors);
        if (Ifsc.parse(form.ifsc()).isEmpty()) {
            errors.rejectValue("ifsc", "answers.ifsc.wrong");
        }
        match(ACCOUNT, form.account(), "account", "answers.account.wrong", errors);
    }

    private static void choose(Enum<?>[] values, @Nullable String chosen, String field, Errors errors) {
        choose(Stream.of(values).map(Enum::name).toList(), chosen, field, errors);
    }

    private static void choose(Collection<String> values, @Nullable String chosen, String field, Errors errors) {
        if (chosen == null || !values.contains(chosen)) {
            Fields.reject(errors, field, "answers.choice.missing", label(field));
        }
    }

    private static void match(Pattern form, @Nullable String typed, String field, String wrong, Errors errors) {
        if (typed == null || !form.matcher(typed).matches()) {
            Fields.reject(errors, field, wrong, label(field));
        }
    }

    /** Both addresses and both countries are asked for in the same words. */
    private static String label(String field) {
        return "answers." + (field.startsWith("other") ? field.substring(5).toLowerCase(Locale.ROOT) : field);
    }

    /** The whole of what is kept in place of identity numbers that were left empty because they are kept already. */
    static KycForm withKept(KycForm typed, @Nullable KycForm kept) {
        if (kept == null) {
            return typed;
        }
        boolean bank = KycForm.text(typed.account()).isEmpty()
                && !KycForm.text(typed.ifsc()).isEmpty();
        return typed.with(
                bank ? kept.account() : typed.account(),
                keptTin(typed.taxCountry(), typed.tin(), kept),
                keptTin(typed.taxCountry2(), typed.tin2(), kept));
    }

    private static @Nullable String keptTin(@Nullable String country, @Nullable String typed, KycForm kept) {
        String where = KycForm.text(country).toUpperCase(Locale.ROOT);
        if (where.isEmpty() || !KycForm.text(typed).isEmpty()) {
            return typed;
        }
        return where.equals(kept.taxCountry()) ? kept.tin() : where.equals(kept.taxCountry2()) ? kept.tin2() : typed;
    }
}

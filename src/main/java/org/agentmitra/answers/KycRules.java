package org.agentmitra.answers;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.agentmitra.identifiers.Ifsc;
import org.agentmitra.kycfiles.FileField;
import org.agentmitra.kycfiles.KycFile;
import org.agentmitra.shared.TypedDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What the answers of the third step have to be, and how they are kept. */
final class KycRules {
    private static final Pattern ACCOUNT = Pattern.compile("\\d{9,18}");
    private static final Pattern TIN = Pattern.compile("|[\\p{L}\\p{N} ./-]{4,30}");

    /** In the order of the page. */
    private static final Set<FileField> PERSON = EnumSet.complementOf(EnumSet.of(FileField.PAN));

    private KycRules() {}

    /** Tidied: blanks, upper case of codes, and district and state where the PIN code tells them. */
    static KycForm tidy(KycForm typed) {
        TypedPlace here = FieldRules.settle(typed.current());
        TypedPlace there =
                typed.sameAddress() ? new TypedPlace("", "", "", "", "") : FieldRules.settle(typed.permanent());
        boolean abroad = typed.taxedAbroad();
        TypedDate born = typed.bornOn() == null
                ? TypedDate.BLANK
                : typed.bornOn().date().map(TypedDate::of).orElse(typed.bornOn());
        return new KycForm(
                FieldRules.text(typed.name()),
                born,
                typed.gender(),
                typed.marital(),
                typed.relation(),
                FieldRules.text(typed.relative()),
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
                FieldRules.text(typed.birthPlace()),
                typed.birthCountry(),
                typed.abroad(),
                abroad ? FieldRules.text(typed.taxCountry()) : "",
                abroad ? FieldRules.text(typed.tin()) : "",
                abroad ? FieldRules.text(typed.taxCountry2()) : "",
                abroad ? FieldRules.text(typed.tin2()) : "",
                typed.exposure(),
                FieldRules.text(typed.holder()),
                Ifsc.parse(typed.ifsc()).map(Ifsc::text).orElse(FieldRules.text(typed.ifsc())),
                FieldRules.text(typed.account()).replaceAll("[ -]", ""));
    }

    /** @param form tidied */
    static void check(KycForm form, LocalDate today, Errors errors) {
        PERSON.stream()
                .filter(part -> part != FileField.PERMANENT || !form.sameAddress())
                .forEach(part -> FieldRules.check(form, part, today, errors));
        FieldRules.choose(KycFile.Education.values(), form.education(), "education", errors);
        FieldRules.choose(AnswerChoices.COUNTRIES, form.nationality(), "nationality", errors);
        FieldRules.match(FieldRules.TOWN, form.birthPlace(), "birthPlace", "answers.place.wrong", errors);
        FieldRules.choose(AnswerChoices.COUNTRIES, form.birthCountry(), "birthCountry", errors);
        checkTaxes(form, errors);
        FieldRules.choose(KycFile.Exposure.values(), form.exposure(), "exposure", errors);
        checkBank(form, errors);
    }

    private static void checkTaxes(KycForm form, Errors errors) {
        FieldRules.choose(AnswerChoices.YES_NO, form.abroad(), "abroad", errors);
        if (!form.taxedAbroad()) {
            return;
        }
        checkCountry(form.taxCountry(), "taxCountry", errors);
        FieldRules.match(TIN, form.tin(), "tin", "answers.tin.wrong", errors);
        boolean second = Stream.of(form.taxCountry2(), form.tin2())
                .anyMatch(typed -> !FieldRules.text(typed).isEmpty());
        if (second) {
            checkCountry(form.taxCountry2(), "taxCountry2", errors);
            FieldRules.match(TIN, form.tin2(), "tin2", "answers.tin.wrong", errors);
            if (FieldRules.text(form.taxCountry()).equals(form.taxCountry2())) {
                errors.rejectValue("taxCountry2", "answers.tax.twice");
            }
        }
    }

    private static void checkCountry(@Nullable String country, String field, Errors errors) {
        FieldRules.choose(AnswerChoices.COUNTRIES, country, field, errors);
        if (AnswerChoices.INDIA.equals(country)) {
            errors.rejectValue(field, "answers.tax.india");
        }
    }

    private static void checkBank(KycForm form, Errors errors) {
        if (!form.banks()) {
            return;
        }
        FieldRules.match(FieldRules.NAME, form.holder(), "holder", "answers.holder.wrong", errors);
        if (Ifsc.parse(form.ifsc()).isEmpty()) {
            errors.rejectValue("ifsc", "answers.ifsc.wrong");
        }
        FieldRules.match(ACCOUNT, form.account(), "account", "answers.account.wrong", errors);
    }

    /** The whole of what is kept in place of identity numbers that were left empty because they are kept already. */
    static KycForm withKept(KycForm typed, @Nullable KycForm kept) {
        if (kept == null) {
            return typed;
        }
        boolean bank = FieldRules.text(typed.account()).isEmpty()
                && !FieldRules.text(typed.ifsc()).isEmpty();
        return typed.with(
                bank ? kept.account() : typed.account(),
                keptTin(typed.taxCountry(), typed.tin(), kept),
                keptTin(typed.taxCountry2(), typed.tin2(), kept));
    }

    private static @Nullable String keptTin(@Nullable String country, @Nullable String typed, KycForm kept) {
        String where = FieldRules.text(country).toUpperCase(Locale.ROOT);
        if (where.isEmpty() || !FieldRules.text(typed).isEmpty()) {
            return typed;
        }
        return where.equals(kept.taxCountry()) ? kept.tin() : where.equals(kept.taxCountry2()) ? kept.tin2() : typed;
    }
}

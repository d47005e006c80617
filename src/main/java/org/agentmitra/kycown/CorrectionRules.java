package org.agentmitra.kycown;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.agentmitra.answers.AnswerChoices;
import org.agentmitra.answers.FieldRules;
import org.agentmitra.answers.TypedPlace;
import org.agentmitra.identifiers.Pan;
import org.agentmitra.kycfiles.FileField;
import org.agentmitra.kycfiles.KycFile;
import org.agentmitra.shared.TypedDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Checks what customers correct as the step of the journey did, and makes a file of it. */
@Component
class CorrectionRules {
    private final AnswerChoices choices;

    CorrectionRules(AnswerChoices choices) {
        this.choices = choices;
    }

    /** The form with what was said before. */
    AnswerForm filled(KycFile file) {
        String occupation = AnswerChoices.OCCUPATIONS.stream()
                .filter(one -> choices.label("occupation", one, Locale.ENGLISH).equals(file.occupation()))
                .findFirst()
                .orElse("");
        return AnswerForm.of(file, occupation);
    }

    void check(AnswerForm form, Set<FileField> asked, LocalDate today, Errors errors) {
        for (FileField field : asked) {
            switch (field) {
                case NAME -> name(form.name(), "name", errors);
                case BORN -> FieldRules.checkBirth(form.bornOn(), today, errors);
                case GENDER -> FieldRules.choose(KycFile.Gender.values(), form.gender(), "gender", errors);
                case MARITAL -> FieldRules.choose(KycFile.Marital.values(), form.marital(), "marital", errors);
                case RELATIVE -> {
                    FieldRules.choose(KycFile.Relation.values(), form.relation(), "relation", errors);
                    name(form.relative(), "relative", errors);
                }
                case CURRENT -> place(form.current(), List.of("line", "pin", "city", "district", "state"), errors);
                case PERMANENT ->
                    place(
                            form.permanent(),
                            List.of("otherLine", "otherPin", "otherCity", "otherDistrict", "otherState"),
                            errors);
                case OCCUPATION ->
                    FieldRules.choose(AnswerChoices.OCCUPATIONS, form.occupation(), "occupation", errors);
                case INCOME -> FieldRules.choose(KycFile.Income.values(), form.income(), "income", errors);
                case SOURCE -> FieldRules.choose(KycFile.Source.values(), form.source(), "source", errors);
                case PAN -> {
                    if (Pan.parse(form.pan()).isEmpty()) {
                        errors.rejectValue("pan", "kyc.own.pan.wrong");
                    }
                }
            }
        }
    }

    /** @param form checked */
    KycFile corrected(AnswerForm form, Set<FileField> asked, KycFile said) {
        KycFile typed = new KycFile(
                AnswerForm.text(form.name()),
                born(form, said),
                asked.contains(FileField.GENDER)
                        ? KycFile.Gender.valueOf(AnswerForm.text(form.gender()))
                        : said.gender(),
                asked.contains(FileField.MARITAL)
                        ? KycFile.Marital.valueOf(AnswerForm.text(form.marital()))
                        : said.marital(),
                asked.contains(FileField.RELATIVE)
                        ? KycFile.Relation.valueOf(AnswerForm.text(form.relation()))
                        : said.relation(),
                AnswerForm.text(form.relative()),
                address(form.current()),
                address(form.permanent()),
                choices.label("occupation", form.occupation(), Locale.ENGLISH),
                asked.contains(FileField.INCOME)
                        ? KycFile.Income.valueOf(AnswerForm.text(form.income()))
                        : said.income(),
                asked.contains(FileField.SOURCE)
                        ? KycFile.Source.valueOf(AnswerForm.text(form.source()))
                        : said.source(),
                said.education(),
                said.nationality(),
                said.birthPlace(),
                said.taxResidencies(),
                said.exposure(),
                said.mobile(),
                said.email(),
                Pan.parse(form.pan()).map(Pan::text).orElse(said.pan()),
                said.aadhaarLastFour(),
                null,
                said.bank());
        return said.with(asked, typed);
    }

    private static LocalDate born(AnswerForm form, KycFile said) {
        return Objects.requireNonNullElse(form.bornOn(), TypedDate.BLANK).date().orElse(said.bornOn());
    }

    private static KycFile.Address address(TypedPlace typed) {
        TypedPlace place = FieldRules.settle(typed);
        return new KycFile.Address(place.line(), place.city(), place.district(), place.state(), place.pin());
    }

    private static void place(TypedPlace typed, List<String> fields, Errors errors) {
        FieldRules.checkPlace(FieldRules.settle(typed), fields, errors);
    }

    private static void name(@Nullable String typed, String field, Errors errors) {
        FieldRules.match(FieldRules.NAME, AnswerForm.text(typed), field, "answers.name.wrong", errors);
    }
}

package org.agentmitra.kycown;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.agentmitra.answers.AnswerChoices;
import org.agentmitra.answers.FieldRules;
import org.agentmitra.identifiers.Pan;
import org.agentmitra.kycfiles.FileField;
import org.agentmitra.kycfiles.KycFile;
import org.agentmitra.shared.TypedDate;
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
        // Earlier files have the words of the form in English.
        String occupation = AnswerChoices.OCCUPATIONS.stream()
                .filter(one -> one.equals(file.occupation())
                        || choices.label("occupation", one, Locale.ENGLISH).equals(file.occupation()))
                .findFirst()
                .orElse("");
        return AnswerForm.of(file, occupation);
    }

    void check(AnswerForm form, Set<FileField> asked, LocalDate today, Errors errors) {
        for (FileField field : asked) {
            FieldRules.check(form, field, today, errors);
        }
        if (asked.contains(FileField.PAN) && Pan.parse(form.pan()).isEmpty()) {
            errors.rejectValue("pan", "kyc.own.pan.wrong");
        }
    }

    /** @param form checked */
    KycFile corrected(AnswerForm form, Set<FileField> asked, KycFile said) {
        KycFile typed = new KycFile(
                FieldRules.text(form.name()),
                born(form, said),
                asked.contains(FileField.GENDER)
                        ? KycFile.Gender.valueOf(FieldRules.text(form.gender()))
                        : said.gender(),
                asked.contains(FileField.MARITAL)
                        ? KycFile.Marital.valueOf(FieldRules.text(form.marital()))
                        : said.marital(),
                asked.contains(FileField.RELATIVE)
                        ? KycFile.Relation.valueOf(FieldRules.text(form.relation()))
                        : said.relation(),
                FieldRules.text(form.relative()),
                FieldRules.settle(form.current()).address(),
                FieldRules.settle(form.permanent()).address(),
                FieldRules.text(form.occupation()),
                asked.contains(FileField.INCOME)
                        ? KycFile.Income.valueOf(FieldRules.text(form.income()))
                        : said.income(),
                asked.contains(FileField.SOURCE)
                        ? KycFile.Source.valueOf(FieldRules.text(form.source()))
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
}

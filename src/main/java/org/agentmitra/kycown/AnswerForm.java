package org.agentmitra.kycown;

import jakarta.validation.constraints.Size;
import org.agentmitra.answers.PersonAnswers;
import org.agentmitra.kycfiles.KycFile;
import org.agentmitra.shared.TypedDate;
import org.jspecify.annotations.Nullable;

/**
 * What a customer answers: in words, and what is to be corrected. Fields that nobody asked for are not looked at.
 *
 * @param words null where no question was asked
 */
record AnswerForm(
        @Nullable @Size(max = 1000, message = "{kyc.own.words.long}")
        String words,

        @Nullable String name,
        @Nullable TypedDate bornOn,
        @Nullable String gender,
        @Nullable String marital,
        @Nullable String relation,
        @Nullable String relative,
        @Nullable String line,
        @Nullable String pin,
        @Nullable String city,
        @Nullable String district,
        @Nullable String state,
        @Nullable String otherLine,
        @Nullable String otherPin,
        @Nullable String otherCity,
        @Nullable String otherDistrict,
        @Nullable String otherState,
        @Nullable String occupation,
        @Nullable String income,
        @Nullable String source,
        @Nullable String pan)
        implements PersonAnswers {

    /** As it was said; the number alone is typed anew. @param occupation name of what the file says in words */
    static AnswerForm of(KycFile file, String occupation) {
        return new AnswerForm(
                null,
                file.name(),
                TypedDate.of(file.bornOn()),
                file.gender().name(),
                file.marital().name(),
                file.relation().name(),
                file.relative(),
                file.current().lines(),
                file.current().pin(),
                file.current().city(),
                file.current().district(),
                file.current().state(),
                file.permanent().lines(),
                file.permanent().pin(),
                file.permanent().city(),
                file.permanent().district(),
                file.permanent().state(),
                occupation,
                file.income().name(),
                file.source().name(),
                null);
    }

    static AnswerForm blank() {
        return new AnswerForm(
                null,
                null,
                TypedDate.BLANK,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @Nullable
    String typed() {
        return words == null || words.isBlank() ? null : words.strip();
    }
}

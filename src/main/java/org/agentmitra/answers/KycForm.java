package org.agentmitra.answers;

import java.util.stream.Stream;
import org.agentmitra.shared.TypedDate;
import org.jspecify.annotations.Nullable;

/**
 * What the third step asks, in the order of its page; as typed when it is checked, tidied when it is kept.
 *
 * @param same whether the permanent address is the current one; then the others are not looked at
 * @param abroad YES when the person owes taxes of other countries
 * @param account null keeps the number that is kept already, as long as a code of a branch stands beside it
 */
record KycForm(
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
        @Nullable Boolean same,
        @Nullable String otherLine,
        @Nullable String otherPin,
        @Nullable String otherCity,
        @Nullable String otherDistrict,
        @Nullable String otherState,
        @Nullable String occupation,
        @Nullable String income,
        @Nullable String source,
        @Nullable String education,
        @Nullable String nationality,
        @Nullable String birthPlace,
        @Nullable String birthCountry,
        @Nullable String abroad,
        @Nullable String taxCountry,
        @Nullable String tin,
        @Nullable String taxCountry2,
        @Nullable String tin2,
        @Nullable String exposure,
        @Nullable String holder,
        @Nullable String ifsc,
        @Nullable String account)
        implements PersonAnswers {

    /** The permanent one; the current one when it is the same. */
    @Override
    public TypedPlace permanent() {
        return sameAddress() ? current() : PersonAnswers.super.permanent();
    }

    boolean sameAddress() {
        return Boolean.TRUE.equals(same);
    }

    boolean taxedAbroad() {
        return "YES".equals(abroad);
    }

    boolean banks() {
        return Stream.of(holder, ifsc, account)
                .anyMatch(typed -> !FieldRules.text(typed).isEmpty());
    }

    /** The same with other identity numbers: of the bank account and for the taxes of other countries. */
    KycForm with(@Nullable String number, @Nullable String firstTin, @Nullable String secondTin) {
        return new KycForm(
                name,
                bornOn,
                gender,
                marital,
                relation,
                relative,
                line,
                pin,
                city,
                district,
                state,
                same,
                otherLine,
                otherPin,
                otherCity,
                otherDistrict,
                otherState,
                occupation,
                income,
                source,
                education,
                nationality,
                birthPlace,
                birthCountry,
                abroad,
                taxCountry,
                firstTin,
                taxCountry2,
                secondTin,
                exposure,
                holder,
                ifsc,
                number);
    }

    /** An empty page; what the account knows of its owner stands there already. */
    static KycForm blank(@Nullable String known) {
        return new KycForm(
                known,
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
                true,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                AnswerChoices.INDIA,
                null,
                AnswerChoices.INDIA,
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
}

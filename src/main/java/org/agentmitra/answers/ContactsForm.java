package org.agentmitra.answers;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.agentmitra.shared.MobileNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Whom to call in an emergency: one person, and perhaps a second; as typed, and tidied when it is kept. */
record ContactsForm(
        @Nullable String name,
        @Nullable String relation,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String name2,
        @Nullable String relation2,
        @Nullable String phone2,
        @Nullable String email2) {
    static final ContactsForm BLANK = new ContactsForm(null, null, null, null, null, null, null, null);
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M} .'’-]{1,119}");
    private static final Pattern EMAIL = Pattern.compile("|(?=.{3,254}$)[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    /** Blanks gone, phones in E.164 where they are some. */
    ContactsForm tidied() {
        boolean second = second();
        return new ContactsForm(
                FieldRules.text(name),
                relation,
                phone(phone),
                FieldRules.text(email),
                FieldRules.text(name2),
                second ? relation2 : "",
                phone(phone2),
                FieldRules.text(email2));
    }

    boolean second() {
        return Stream.of(name2, relation2, phone2, email2)
                .anyMatch(typed -> !FieldRules.text(typed).isEmpty());
    }

    /**
     * Of a tidied form.
     *
     * @param own the customer's number in E.164; null for none
     */
    void check(@Nullable String own, Errors errors) {
        checkPerson(name, relation, email, "", errors);
        checkPhone(phone, own, "phone", errors);
        if (second()) {
            checkPerson(name2, relation2, email2, "2", errors);
            checkPhone(phone2, own, "phone2", errors);
            if (!errors.hasFieldErrors("phone2") && FieldRules.text(phone).equals(phone2)) {
                errors.rejectValue("phone2", "answers.phone.twice");
            }
        }
    }

    private static void checkPerson(
            @Nullable String name, @Nullable String relation, @Nullable String email, String suffix, Errors errors) {
        if (name == null || !NAME.matcher(name).matches()) {
            Fields.reject(errors, "name" + suffix, "answers.name.wrong", "answers.contact.name");
        }
        if (relation == null || !AnswerChoices.RELATIONS.contains(relation)) {
            Fields.reject(errors, "relation" + suffix, "answers.choice.missing", "answers.contact.relation");
        }
        if (!EMAIL.matcher(FieldRules.text(email)).matches()) {
            errors.rejectValue("email" + suffix, "answers.email.wrong");
        }
    }

    private static void checkPhone(@Nullable String phone, @Nullable String own, String field, Errors errors) {
        Optional<MobileNumber> number = number(phone);
        if (number.isEmpty()) {
            errors.rejectValue(field, "answers.phone.wrong");
        } else if (number.get().e164().equals(own)) {
            errors.rejectValue(field, "answers.phone.own");
        }
    }

    private static String phone(@Nullable String typed) {
        return number(typed).map(MobileNumber::e164).orElse(FieldRules.text(typed));
    }

    private static Optional<MobileNumber> number(@Nullable String typed) {
        return MobileNumber.parse(FieldRules.text(typed), AnswerChoices.INDIA);
    }

    /** As it is read: with its blanks. */
    static String grouped(@Nullable String phone) {
        return number(phone).map(MobileNumber::grouped).orElse(FieldRules.text(phone));
    }
}

package org.agentmitra.registration;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.agentmitra.passwordrules.PasswordFlaw;
import org.agentmitra.signin.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What a newcomer types, in the order of the page.
 *
 * @param again the password once more
 * @param language tag of the language messages are written in
 * @param next where sign-in leads afterwards; ignored unless it is a path on this portal
 */
record RegistrationForm(
        @NotBlank(message = "{signin.name.missing}") @Size(max = 120, message = "{signin.name.long}") @Nullable
        String name,

        @NotBlank(message = "{signin.email.missing}")
        @Size(max = 254, message = "{signin.email.long}")
        @Email(regexp = "|\\s*[^\\s@]+@[^\\s@]+\\.[^\\s@]+\\s*", message = "{signin.email.wrong}")
        @Nullable
        String email,

        @NotBlank(message = "{registration.phone.missing}") @Nullable
        String phone,

        @NotEmpty(message = "{signin.password.missing}") @Nullable
        String password,

        @Nullable String again,
        @Nullable String language,
        @Nullable String next) {
    private static final List<Language> LANGUAGES =
            List.of(new Language("en", "English"), new Language("hi", "हिन्दी"));

    /** A language to choose, in its own words. */
    record Language(String value, String label) {}

    static RegistrationForm in(Locale locale, @Nullable String next) {
        return new RegistrationForm(null, null, null, null, null, locale.getLanguage(), next);
    }

    public List<Language> languages() {
        return LANGUAGES;
    }

    String typedName() {
        return text(name).strip();
    }

    /** As accounts keep it. */
    String address() {
        return text(email).strip().toLowerCase(Locale.ROOT);
    }

    String typedPassword() {
        return text(password);
    }

    /** In E.164; only of a form that was checked. */
    String number() {
        return Names.phone(text(phone)).orElseThrow();
    }

    String tongue() {
        return LANGUAGES.stream().anyMatch(known -> known.value.equals(language)) ? text(language) : "en";
    }

    /** What no annotation says. */
    void check(BindingResult result) {
        if (!result.hasFieldErrors("phone") && Names.phone(text(phone)).isEmpty()) {
            result.rejectValue("phone", "users.phone.invalid");
        }
        if (result.hasFieldErrors("password")) {
            return;
        }
        Optional<PasswordFlaw> flaw = PasswordFlaw.of(typedPassword(), address(), typedName());
        flaw.ifPresent(found -> result.rejectValue("password", found.message()));
        if (flaw.isEmpty() && !typedPassword().equals(again)) {
            result.rejectValue("again", "signin.password.differs");
        }
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}

package org.agentmitra.invitees;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is typed about somebody to be invited, in the order of the page.
 *
 * @param phone null when left blank
 * @param role name of a role
 * @param insurer code or name of the insurer they work for; null for none
 * @param code of the agent they are, or of the territory they look after; null for the whole of the insurer, or for none
 * @param agent code or name of the agent whom a customer is invited to; null for none
 * @param language tag of the language they prefer; null when not known
 */
public record Invitee(
        @NotBlank(message = "{users.name.blank}") @Size(max = 120, message = "{users.name.long}")
        String name,

        @NotBlank(message = "{users.email.blank}")
        @Email(regexp = "|[^\\s@]+@[^\\s@]+\\.[^\\s@]+", message = "{users.email.invalid}")
        @Size(max = 254, message = "{users.email.invalid}")
        String email,

        @Nullable @Size(max = 40, message = "{users.phone.invalid}")
        String phone,

        @NotBlank(message = "{users.role.blank}") String role,

        @Nullable @Size(max = 120, message = "{invitees.insurer.unknown}")
        String insurer,

        @Nullable @Size(max = 40, message = "{invitees.place.unknown}")
        String code,

        @Nullable @Size(max = 160, message = "{invitees.agent.unknown}")
        String agent,

        @Nullable String language) {
    public Invitee {
        name = name == null ? "" : name;
        email = email == null ? "" : email.strip();
        phone = blankAsNull(phone);
        role = role == null ? "" : role;
        insurer = blankAsNull(insurer);
        code = blankAsNull(code);
        agent = blankAsNull(agent);
        language = language == null ? null : Languages.tag(language).orElse(null);
    }

    /** A language of the portal as the form offers it. @param label its name in itself */
    public record Language(String value, String label) {}

    public List<Language> languages() {
        return RoleWords.LANGUAGES.stream()
                .map(one -> new Language(one.toLanguageTag(), one.getDisplayLanguage(one)))
                .toList();
    }

    /** A form without anything typed. */
    public static Invitee empty() {
        return new Invitee("", "", null, "", null, null, null, null);
    }

    /** Whether neither insurer nor place is named. */
    boolean nowhere() {
        return insurer == null && code == null;
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

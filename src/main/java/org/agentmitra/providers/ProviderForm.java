package org.agentmitra.providers;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.agentmitra.shared.RealDate;
import org.agentmitra.shared.TypedDate;
import org.jspecify.annotations.Nullable;

/**
 * What can be typed about an insurer, in the order of the page. Blanks are nothing.
 *
 * @param code stays as it was given first; ignored when an insurer is changed
 * @param country decides currency and zone; ignored when an insurer is changed
 * @param approvalAbove rows above which a second person agrees to an import; null for the portal's own number
 * @param version of the record when the form was opened; null for a new one
 */
record ProviderForm(
        @NotBlank(message = "{providers.code.blank}")
        @Pattern(regexp = "\\s*[A-Za-z0-9][A-Za-z0-9_-]{0,23}\\s*|\\s*", message = "{providers.code.invalid}")
        String code,

        @NotNull(message = "{providers.country.blank}") Market country,

        @NotBlank(message = "{providers.name.blank}") @Size(max = 160, message = "{providers.name.long}")
        String name,

        @NotNull(message = "{providers.kind.blank}") InsurerKind kind,

        @Nullable @Size(max = 24, message = "{providers.regulator-number.long}")
        String regulatorNumber,

        @Nullable @Size(max = 40, message = "{providers.licence-number.long}")
        String licenceNumber,

        @RealDate(
                message = "{providers.licence-expires.impossible}",
                incomplete = "{providers.licence-expires.incomplete}")
        TypedDate licenceExpiresOn,

        @Nullable @Email(message = "{providers.email.invalid}") @Size(max = 254, message = "{providers.email.invalid}")
        String email,

        @Nullable @Pattern(regexp = "\\+?[0-9][0-9 ()-]{4,22}", message = "{providers.phone.invalid}")
        String phone,

        @Nullable @Pattern(regexp = "https?://[^\\s/$.?#][^\\s]{1,180}", message = "{providers.website.invalid}")
        String website,

        @Nullable @Size(max = 500, message = "{providers.address.long}")
        String address,

        @Nullable @Pattern(regexp = "[0-9]{1,7}", message = "{providers.approval-above.invalid}")
        String approvalAbove,

        @Nullable Long version) {
    ProviderForm {
        regulatorNumber = blank(regulatorNumber);
        licenceNumber = blank(licenceNumber);
        licenceExpiresOn = licenceExpiresOn == null ? TypedDate.BLANK : licenceExpiresOn;
        email = blank(email);
        phone = blank(phone);
        website = blank(website);
        address = blank(address);
        approvalAbove = number(approvalAbove);
    }

    /** A form without anything typed. */
    static ProviderForm empty() {
        return new ProviderForm(
                "", Market.IN, "", InsurerKind.LIFE, null, null, TypedDate.BLANK, null, null, null, null, null, null);
    }

    /** Numbers are typed with commas and blanks between their digits. */
    private static @Nullable String number(@Nullable String text) {
        String typed = blank(text);
        return typed == null ? null : typed.replaceAll("(?<=[0-9])[, \\u00A0](?=[0-9])", "");
    }

    /** As it is kept. */
    public @Nullable Integer rowsAbove() {
        return approvalAbove == null ? null : Integer.valueOf(approvalAbove);
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

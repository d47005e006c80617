package org.agentmitra.profile;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * @param contact the new address or phone
 * @param password the viewer's own
 * @param byPhone whether the code for what there is goes to the confirmed phone
 */
record ContactForm(
        @Size(max = 254, message = "{profile.contact.long}") @Nullable
        String contact,

        @NotEmpty(message = "{profile.password.missing}") @Nullable
        String password,

        @Nullable Boolean byPhone) {

    static ContactForm empty() {
        return new ContactForm(null, null, null);
    }

    String typed() {
        return contact == null ? "" : contact;
    }

    String typedPassword() {
        return password == null ? "" : password;
    }

    boolean provesByPhone() {
        return Boolean.TRUE.equals(byPhone);
    }
}

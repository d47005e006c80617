package org.agentmitra.profile;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * @param contact the new address or phone
 * @param byPhone whether the code for what there is goes to the confirmed phone
 */
record ContactForm(
        @Size(max = 254, message = "{profile.contact.long}") @Nullable
        String contact,

        @Nullable Boolean byPhone) {

    static ContactForm empty() {
        return new ContactForm(null, null);
    }

    String typed() {
        return contact == null ? "" : contact;
    }

    boolean provesByPhone() {
        return Boolean.TRUE.equals(byPhone);
    }
}

package org.agentmitra.codes;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.agentmitra.signin.Names;
import org.jspecify.annotations.Nullable;

/**
 * @param name e-mail address or phone
 * @param next where to go afterwards; ignored unless it is a path on this portal
 */
record CodeRequestForm(
        @NotBlank(message = "{codes.name.missing}") @Size(max = 254, message = "{signin.who.long}") @Nullable
        String name,

        @Nullable String next) {

    String typedName() {
        return name == null ? "" : name.strip();
    }

    /** Looks at the form of the text alone, not at whose it is. */
    boolean sendable() {
        return typedName().matches("[^@\\s]+@[^@\\s]+")
                || Names.phone(typedName()).isPresent();
    }
}

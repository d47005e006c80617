package org.agentmitra.flags;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a flag is, in the order of the page.
 *
 * @param key at least two words, so that no page has a flag's address; stays as it was given first
 * @param description null for the portal's own of a seeded flag
 * @param on the default of a new flag; ignored when one is described anew
 * @param version of the record when the form was opened; null for a new one
 */
record FlagForm(
        @NotBlank(message = "{flags.key.blank}")
        @Size(max = 60, message = "{flags.key.long}")
        @Pattern(regexp = "[a-z][a-z0-9]*(_[a-z0-9]+)+|", message = "{flags.key.invalid}")
        String key,

        @Nullable @Size(max = 300, message = "{flags.description.long}")
        String description,

        @NotBlank(message = "{flags.owner.blank}") @Size(max = 120, message = "{flags.owner.long}")
        String owner,

        @NotNull(message = "{flags.on.blank}") Boolean on,

        @Nullable Long version) {
    FlagForm {
        key = key == null ? "" : key.strip();
        description = description == null || description.isBlank() ? null : description.strip();
        owner = owner == null ? "" : owner.strip();
    }

    static FlagForm empty() {
        return new FlagForm("", null, "", false, null);
    }
}

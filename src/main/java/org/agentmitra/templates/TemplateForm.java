package org.agentmitra.templates;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.agentmitra.formats.Handling;
import org.jspecify.annotations.Nullable;

/**
 * What a template is called and for what it is.
 *
 * @param entity stays as it was chosen; ignored when a template is changed
 * @param owner the insurer's id or {@code all}; ignored when a template is changed, and for who cannot choose
 * @param from a template to begin with: its id, or the key of one of the portal's own; null for none
 * @param mode name of a {@link Handling.Mode}; the usual one for anything else
 * @param doubles name of a {@link Handling.Doubles}; the usual one for anything else
 * @param version of the record when the form was opened; null for a new one
 */
record TemplateForm(
        @NotBlank(message = "{templates.name.blank}") @Size(max = 120, message = "{templates.name.long}")
        String name,

        @Nullable @Size(max = 500, message = "{templates.description.long}")
        String description,

        @Nullable String entity,
        @Nullable String owner,
        @Nullable String from,
        @Nullable String mode,
        @Nullable String doubles,
        @Nullable String version) {
    TemplateForm {
        name = name == null ? "" : name;
        description = Typed.orNull(description);
        entity = Typed.orNull(entity);
        owner = Typed.orNull(owner);
        from = Typed.orNull(from);
    }

    Handling handling() {
        return Handling.of(
                Typed.one(Handling.Mode.class, mode, Handling.Mode.UPSERT),
                Typed.one(Handling.Doubles.class, doubles, Handling.Doubles.FIRST));
    }

    @Nullable
    Long seen() {
        return Typed.number(version);
    }
}

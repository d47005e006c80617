package org.agentmitra.notes;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param key of the note to be; the same key again is the same note */
record NoteForm(
        @NotNull @Nullable UUID key,

        @NotBlank(message = "{notes.text.blank}") @Size(max = 2000, message = "{notes.text.long}") @Nullable
        String text) {}

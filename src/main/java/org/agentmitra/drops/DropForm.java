package org.agentmitra.drops;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an insurer's folder.
 *
 * @param on whether it is watched; null for a box that is not ticked
 * @param folder its name below the base folder: one segment, so that it lies nowhere else
 */
record DropForm(
        @Nullable Boolean on,

        @Nullable
        @NotNull(message = "{drops.folder.wrong}")
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9_-]{0,79}", message = "{drops.folder.wrong}")
        String folder) {
    boolean watched() {
        return Boolean.TRUE.equals(on);
    }
}

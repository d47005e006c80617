package org.agentmitra.joins;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param into id of the customer the stub is, as the browser sent it */
record JoinForm(
        @NotNull(message = "{joins.none-chosen}") @Nullable String into) {

    /** The id; null when nothing was chosen, or what no choice offers. */
    public @Nullable UUID chosen() {
        try {
            return into == null ? null : UUID.fromString(into);
        } catch (IllegalArgumentException forged) {
            return null;
        }
    }
}

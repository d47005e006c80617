package org.agentmitra.joins;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param into the customer the stub is */
record JoinForm(
        @NotNull(message = "{joins.none-chosen}") @Nullable UUID into) {}

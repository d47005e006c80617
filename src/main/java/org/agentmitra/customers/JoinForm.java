package org.agentmitra.customers;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param into the customer the stub is */
record JoinForm(
        @NotNull(message = "{customers.join.none-chosen}") @Nullable
        UUID into) {}

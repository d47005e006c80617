package org.agentmitra.households;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody for the household of a customer.
 *
 * @param member id of another customer of the same book
 * @param place of that one in the family
 */
record MemberForm(
        @NotNull(message = "{households.member.none}") @Nullable
        UUID member,

        @NotNull(message = "{households.place.none}") @Nullable
        Place place) {}

package org.agentmitra.invitees;

import org.agentmitra.targets.RowOutcome;
import org.jspecify.annotations.Nullable;

/**
 * A row of an import of people.
 *
 * @param invitee role and language by name; what stands in bad cells otherwise
 * @param place path of the place; null for none
 * @param placeName for people to read; null for none
 * @param agentName of the agent whom a customer is invited to, for people to read; null for none
 */
record InviteeRow(
        int number,
        RowOutcome outcome,
        Invitee invitee,
        @Nullable String place,
        @Nullable String placeName,
        @Nullable String agentName) {}

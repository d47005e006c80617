package org.agentmitra.books;

import java.time.LocalDate;
import java.util.UUID;
import org.agentmitra.customerparts.KycState;
import org.agentmitra.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list.
 *
 * @param mobile grouped for reading
 * @param premium of a year, of the policies in force
 * @param agent name of the agent in whose book the customer is
 * @param added day on which the record was made, in the viewer's zone
 */
record BookRow(
        UUID id,
        String name,
        @Nullable LocalDate born,
        @Nullable String mobile,
        @Nullable String email,
        Money premium,
        KycState kyc,
        boolean stub,
        String agent,
        LocalDate added) {}

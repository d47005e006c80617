package org.agentmitra.customers;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list.
 *
 * @param mobile grouped for reading
 * @param agent name of the agent in whose book the customer is
 */
record CustomerRow(
        UUID id,
        String name,
        @Nullable LocalDate born,
        @Nullable String mobile,
        boolean stub,
        String agent) {}

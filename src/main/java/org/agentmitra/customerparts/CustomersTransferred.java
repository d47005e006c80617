package org.agentmitra.customerparts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Many customers of one agent went to another one.
 *
 * @param fromUser account of the agent they left; null without one
 * @param toUser account of the agent they came to; null without one
 * @param by name of who moved them
 */
public record CustomersTransferred(
        String fromName,
        @Nullable UUID fromUser,
        String toName,
        @Nullable UUID toUser,
        int customers,
        String by) {}

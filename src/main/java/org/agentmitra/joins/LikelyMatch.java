package org.agentmitra.joins;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer whom a stub may be, with what speaks for or against it.
 *
 * @param likeness of the names, 0 to 100
 * @param policies numbers of the latest policies
 */
record LikelyMatch(
        UUID id,
        String name,
        @Nullable LocalDate born,
        @Nullable String mobile,
        @Nullable String address,
        boolean stub,
        int likeness,
        List<String> policies) {}

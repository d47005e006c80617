package org.agentmitra.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in an agent's book.
 *
 * @param mobile as an agent types it, without the country's prefix; null for the few who gave none
 */
record Person(
        String name,
        boolean woman,
        LocalDate born,
        @Nullable String mobile,
        String address,
        String nominee,
        String relation) {}

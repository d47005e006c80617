package org.agentmitra.targets;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A record of the agent's own book that a row may mean, with what helps to tell whether it does.
 *
 * @param key what the record is known by: a policy number
 * @param label whom it concerns
 * @param commencedOn when it began
 * @param plan what it is, as the book names it; null where the book does not know
 */
public record Candidate(
        String key,
        String label,
        LocalDate commencedOn,
        @Nullable String plan) {}

package org.agentmitra.rules;

import org.jspecify.annotations.Nullable;

/**
 * A rule for the values of a column.
 *
 * @param argument a length, a {@link Bound} or a regular expression; null for kinds that take none
 * @param critical whether a row that breaks it is not imported; else somebody should look
 * @param message what the administrator wants to be said, in any language; null for the portal's own words
 */
public record CellRule(
        RuleKind kind,
        @Nullable String argument,
        boolean critical,
        @Nullable String message) {}

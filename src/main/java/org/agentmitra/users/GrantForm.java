package org.agentmitra.users;

import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * A role to be given.
 *
 * @param from first day on which it counts; null for at once
 * @param until last day on which it counts; null for no end
 */
record GrantForm(
        @NotBlank(message = "{users.role.blank}") String role,

        @Nullable
        @DateTimeFormat(
                iso = DateTimeFormat.ISO.DATE,
                fallbackPatterns = {"d/M/yyyy", "d-M-yyyy", "d MMM yyyy"})
        LocalDate from,

        @Nullable
        @DateTimeFormat(
                iso = DateTimeFormat.ISO.DATE,
                fallbackPatterns = {"d/M/yyyy", "d-M-yyyy", "d MMM yyyy"})
        LocalDate until) {}

package org.agentmitra.onboarding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who a customer says to be; what was not answered yet is null.
 *
 * @param name as on the identity document
 * @param mobile in E.164, proved
 * @param address the current one, on one line
 */
public record Newcomer(
        @Nullable String name,
        @Nullable LocalDate bornOn,
        @Nullable String mobile,
        @Nullable String email,
        @Nullable String address) {}

package org.agentmitra.plans;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan version as the rest of the portal needs it.
 *
 * @param code as printed in the provider's sheets, for example {@code 714}
 * @param uin product UIN, null when not known
 * @param paidUpMinYears full years of premium after which a lapse leaves a reduced paid-up policy; 0 when it never does
 * @param revivalYears years from the first unpaid premium in which the policy can be revived
 */
public record Plan(
        UUID id,
        UUID provider,
        String code,
        String name,
        @Nullable String uin,
        GraceRule grace,
        int paidUpMinYears,
        int revivalYears) {}
